// What part of the city is looked at: both cities always show the same.

export interface View {
  /** 1 shows the whole city. */
  readonly zoom: number;
  /** Pixels by which the zoomed picture is moved. */
  readonly x: number;
  readonly y: number;
}

export const whole: View = { zoom: 1, x: 0, y: 0 };

export interface Room {
  readonly width: number;
  readonly height: number;
  /** The largest zoom. */
  readonly most: number;
}

/** Zooms by a factor about a point of the picture, which stays where it is. */
export function zoomed(view: View, factor: number, x: number, y: number, room: Room): View {
  const zoom = Math.max(1, Math.min(room.most, view.zoom * factor));
  const by = zoom / view.zoom;
  return kept({ zoom, x: x - (x - view.x) * by, y: y - (y - view.y) * by }, room);
}

export function moved(view: View, dx: number, dy: number, room: Room): View {
  return kept({ ...view, x: view.x + dx, y: view.y + dy }, room);
}

/** The view that has a point of the unzoomed picture in sight, moved no more than it must be. */
export function showing(view: View, x: number, y: number, room: Room): View {
  const edge = Math.min(40, room.width / 6);
  const [sx, sy] = [x * view.zoom + view.x, y * view.zoom + view.y];
  const into = (at: number, most: number) => Math.max(edge, Math.min(most - edge, at)) - at;
  return moved(view, into(sx, room.width), into(sy, room.height), room);
}

/** The picture never leaves its room. */
function kept({ zoom, x, y }: View, { width, height }: Room): View {
  return { zoom, x: Math.max(width * (1 - zoom), Math.min(0, x)), y: Math.max(height * (1 - zoom), Math.min(0, y)) };
}
