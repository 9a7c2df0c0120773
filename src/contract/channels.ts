/** The window asks for an engine port on this channel, with a request id of its own. */
export const ENGINE_PORT_REQUEST = 'moldline:engine-port-request'
/** Main answers on this one, the same request id in the message and the port beside it. */
export const ENGINE_PORT_ANSWER = 'moldline:engine-port-answer'
/** The window listens for commands from now on; what waited for it is sent. */
export const COMMANDS_WANTED = 'moldline:commands-wanted'
/** Main tells the window what a person chose outside of it: a `ShellCommand`. */
export const COMMAND = 'moldline:command'
/** The window asks for one thing the shell can do: a `ShellCall`; answered with a `ShellReply`. */
export const SHELL_CALL = 'moldline:shell-call'
