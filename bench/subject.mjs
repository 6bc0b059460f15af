// The model under the clock: a world of the built package, stepped.
import { performance } from 'node:perf_hooks';

/** Opens a world and runs it in. */
export async function openSubject({ city, people, seed, burnInSteps }) {
  const model = await import('../dist/index.js');
  const began = performance.now();
  const world = model.openWorld(model.loadCity(city), people, seed, []);
  const openSeconds = (performance.now() - began) / 1e3;
  for (let i = 0; i < burnInSteps; i++) model.step(world);

  /** People who use or sell, alive: each of them living six hours is one person-step. */
  function active() {
    const { deathStep, using, shop, rows } = world.people;
    let count = 0;
    for (let i = 0; i < rows; i++)
      if (deathStep[i] < 0 && (using[i] === model.codes.using.active || shop.get(i) >= 0)) count++;
    return count;
  }

  /** Runs steps; nanoseconds a person-step. */
  function run(steps) {
    const start = active();
    const from = performance.now();
    for (let i = 0; i < steps; i++) model.step(world);
    const nanoseconds = (performance.now() - from) * 1e6;
    return nanoseconds / (((start + active()) / 2) * steps);
  }

  /** Runs steps with a clock on each process; seconds by process, the dearest first. */
  function profile(steps) {
    const seconds = new Map();
    const watch = (process, watched) => {
      const from = performance.now();
      process.run(watched);
      seconds.set(process.name, (seconds.get(process.name) ?? 0) + (performance.now() - from) / 1e3);
    };
    for (let i = 0; i < steps; i++) model.step(world, watch);
    return [...seconds].map(([process, spent]) => ({ process, seconds: spent })).sort((a, b) => b.seconds - a.seconds);
  }

  return { world, openSeconds, bytesPerRow: model.bytesPerRow, active, run, profile };
}
