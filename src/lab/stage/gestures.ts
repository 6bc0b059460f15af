// Wheel, drag, pinch, swipe, tap and hover on an element, as what they mean.

export interface Meanings {
  /** Points are in pixels of the element. */
  tap(x: number, y: number): void;
  hover(x: number, y: number): void;
  leave(): void;
  pan(dx: number, dy: number): void;
  zoom(factor: number, x: number, y: number): void;
  /** To the left 1, to the right -1. */
  swipe(way: 1 | -1): void;
  /** A drag moves the picture; else a finger’s swipe is between cities, and up and down is the page’s. */
  isZoomed(): boolean;
  /** The wheel is the picture’s, not the page’s. */
  wants(): boolean;
}

/** So far a pointer may wander in a tap, pixels. */
const STILL = 6;
const SWIPE = 48;

interface Touch {
  x: number;
  y: number;
  readonly fromX: number;
  readonly fromY: number;
}

export function gestures(element: HTMLElement, meanings: Meanings): () => void {
  const touches = new Map<number, Touch>();
  let wandered = false;

  const point = (event: PointerEvent | WheelEvent) => {
    const box = element.getBoundingClientRect();
    return { x: event.clientX - box.left, y: event.clientY - box.top };
  };

  const down = (event: PointerEvent) => {
    if (event.button !== 0) return;
    const { x, y } = point(event);
    if (touches.size === 0) wandered = false;
    touches.set(event.pointerId, { x, y, fromX: x, fromY: y });
    element.setPointerCapture(event.pointerId);
  };

  const move = (event: PointerEvent) => {
    const { x, y } = point(event);
    const touch = touches.get(event.pointerId);
    if (!touch) {
      if (event.pointerType !== 'touch') meanings.hover(x, y);
      return;
    }
    const [dx, dy] = [x - touch.x, y - touch.y];
    if (Math.hypot(x - touch.fromX, y - touch.fromY) > STILL) wandered = true;
    if (touches.size === 2) {
      wandered = true;
      const [other] = [...touches.values()].filter((one) => one !== touch);
      const [was, is] = [distance(touch, other), distance({ x, y }, other)];
      if (was > 0) meanings.zoom(is / was, (x + other.x) / 2, (y + other.y) / 2);
      meanings.pan(dx / 2, dy / 2);
    } else if (wandered && meanings.isZoomed()) meanings.pan(dx, dy);
    touch.x = x;
    touch.y = y;
  };

  const up = (event: PointerEvent) => {
    const touch = touches.get(event.pointerId);
    touches.delete(event.pointerId);
    if (!touch || touches.size > 0) return;
    if (!wandered) return meanings.tap(touch.x, touch.y);
    const along = touch.x - touch.fromX;
    const swiped = Math.abs(along) > SWIPE && Math.abs(along) > 2 * Math.abs(touch.y - touch.fromY);
    if (swiped && event.pointerType === 'touch' && !meanings.isZoomed()) meanings.swipe(along < 0 ? 1 : -1);
  };

  const cancel = (event: PointerEvent) => touches.delete(event.pointerId);

  const wheel = (event: WheelEvent) => {
    if (!event.ctrlKey && !event.metaKey && !meanings.wants()) return;
    // Zoomed out all the way, the page goes on.
    if (!event.ctrlKey && !meanings.isZoomed() && event.deltaY > 0) return;
    event.preventDefault();
    const { x, y } = point(event);
    meanings.zoom(Math.exp(-event.deltaY * (event.ctrlKey && event.deltaMode === 0 ? 0.01 : 0.0015)), x, y);
  };

  const leave = () => meanings.leave();

  element.addEventListener('pointerdown', down);
  element.addEventListener('pointermove', move);
  element.addEventListener('pointerup', up);
  element.addEventListener('pointercancel', cancel);
  element.addEventListener('pointerleave', leave);
  element.addEventListener('wheel', wheel, { passive: false });
  return () => {
    element.removeEventListener('pointerdown', down);
    element.removeEventListener('pointermove', move);
    element.removeEventListener('pointerup', up);
    element.removeEventListener('pointercancel', cancel);
    element.removeEventListener('pointerleave', leave);
    element.removeEventListener('wheel', wheel);
  };
}

const distance = (a: { x: number; y: number }, b: { x: number; y: number }) => Math.hypot(a.x - b.x, a.y - b.y);
