/** The window asks for an engine port on this channel, with a request id of its own. */
export const ENGINE_PORT_REQUEST = 'moldline:engine-port-request'
/** Main answers on this one, the same request id in the message and the port beside it. */
export const ENGINE_PORT_ANSWER = 'moldline:engine-port-answer'
