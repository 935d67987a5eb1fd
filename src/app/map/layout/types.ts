/** Places of a drawing, in pixels at natural size. */
export interface Size {
  width: number;
  height: number;
}

export interface Point {
  x: number;
  y: number;
}

export type Rect = Point & Size;

export interface Line<Edge> {
  edge: Edge;
  points: Point[];
}
