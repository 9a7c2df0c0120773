/** Where the name of a line across a drawing stands: on the side with more room, never on the axis. `y` and `top` are values of the axis. */
export function markPlace(y: number | undefined, top: number): 'insideTopLeft' | 'insideBottomLeft' {
  return y !== undefined && y < top / 2 ? 'insideBottomLeft' : 'insideTopLeft'
}
