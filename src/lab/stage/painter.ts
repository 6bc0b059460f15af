// Draws one city on four canvases, one over the other: the ground, the crowd, the names, and what happens. Each is drawn anew only when
// something of it has changed, at most once a frame of the screen, and not at all while the page is hidden.
import type { Ties } from '../world/ties.ts';
import { drawCrowd } from './crowd.ts';
import { drawGround, drawNames } from './ground.ts';
import type { Inks } from './inks.ts';
import type { Kind } from './kinds.ts';
import type { Layout } from './layout.ts';
import type { LiveMoments } from './live-moments.ts';
import { drawOverlay } from './overlay.ts';
import { Stamps } from './stamps.ts';
import type { View } from './view.ts';

export interface Scene {
  readonly layout: Layout;
  readonly view: View;
  /** Pixels of the screen for one of the page. */
  readonly scale: number;
  /** Size of names, pixels of the page. */
  readonly type: number;
  readonly inks: Inks;
  readonly looks: Uint8Array;
  readonly others: Uint8Array;
  readonly differences: boolean;
  readonly fentanyl: boolean;
  readonly only: Kind | undefined;
  readonly selected: number | undefined;
  readonly pointed: number | undefined;
  readonly ties: Ties | undefined;
  /** Moments are shown without animation. */
  readonly still: boolean;
}

const ofGround: readonly (keyof Scene)[] = ['layout', 'view', 'scale', 'type', 'inks'];
const ofCrowd: readonly (keyof Scene)[] = [...ofGround, 'looks', 'others', 'differences', 'fentanyl', 'only'];

export interface Canvases {
  readonly ground: HTMLCanvasElement;
  readonly crowd: HTMLCanvasElement;
  readonly names: HTMLCanvasElement;
  readonly overlay: HTMLCanvasElement;
}

export class Painter {
  readonly #canvases: Canvases;
  readonly #moments: LiveMoments;
  #scene: Scene | undefined;
  #drawn: Scene | undefined;
  #stamps: Stamps | undefined;
  #stampsOf: { cell: number; inks: Inks } | undefined;
  #picture: ImageData | undefined;
  #asked = 0;

  constructor(canvases: Canvases, moments: LiveMoments) {
    this.#canvases = canvases;
    this.#moments = moments;
  }

  show(scene: Scene): void {
    this.#scene = scene;
    this.#ask();
  }

  close(): void {
    cancelAnimationFrame(this.#asked);
    this.#scene = undefined;
  }

  #ask(): void {
    if (this.#asked === 0) this.#asked = requestAnimationFrame((now) => this.#draw(now));
  }

  #draw(now: number): void {
    this.#asked = 0;
    const scene = this.#scene;
    if (!scene) return;
    const before = this.#drawn;
    const changed = (fields: readonly (keyof Scene)[]) =>
      !before || fields.some((field) => before[field] !== scene[field]);
    if (changed(ofGround)) this.#drawGround(scene);
    if (changed(ofCrowd)) this.#drawCrowd(scene);
    const moments = this.#moments.at(now);
    drawOverlay(contextOf(this.#canvases.overlay, scene), scene, moments, scene.still ? undefined : now);
    this.#drawn = scene;
    if (moments.length > 0 && !scene.still) this.#ask();
  }

  #drawGround(scene: Scene): void {
    const { layout, view, inks, type } = scene;
    drawGround(contextOf(this.#canvases.ground, scene), layout, view, inks);
    drawNames(contextOf(this.#canvases.names, scene), layout, view, inks, type);
  }

  #drawCrowd(scene: Scene): void {
    const context = contextOf(this.#canvases.crowd, scene);
    const { width, height } = this.#canvases.crowd;
    if (this.#picture?.width !== width || this.#picture.height !== height) this.#picture = new ImageData(width, height);
    const cell = scene.layout.spacing * scene.view.zoom * scene.scale;
    if (!this.#stamps || this.#stampsOf?.cell !== cell || this.#stampsOf.inks !== scene.inks) {
      this.#stamps = new Stamps(cell, scene.inks);
      this.#stampsOf = { cell, inks: scene.inks };
    }
    drawCrowd(new Uint32Array(this.#picture.data.buffer), width, height, scene, this.#stamps);
    context.putImageData(this.#picture, 0, 0);
  }
}

/** A canvas as large as its scene, in pixels of the page. */
function contextOf(canvas: HTMLCanvasElement, { layout, scale }: Scene): CanvasRenderingContext2D {
  const [width, height] = [Math.round(layout.width * scale), Math.round(layout.height * scale)];
  if (canvas.width !== width || canvas.height !== height) {
    canvas.width = width;
    canvas.height = height;
  }
  const context = canvas.getContext('2d') as CanvasRenderingContext2D;
  context.setTransform(scale, 0, 0, scale, 0, 0);
  return context;
}
