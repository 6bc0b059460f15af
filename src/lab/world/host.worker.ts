// A world in a worker of its own. Typed arrays that it hands over are moved, not copied, where they are its own.
import { expose, transfer } from 'comlink';
import type { Frame } from './frame.ts';
import { WorldHost } from './host.ts';

const host = new WorldHost();

const moved = (frame: Frame): Frame =>
  transfer(frame, [
    frame.looks.buffer as ArrayBuffer,
    frame.moments.person.buffer as ArrayBuffer,
    frame.moments.other.buffer as ArrayBuffer,
  ]);

const api = {
  open: host.open.bind(host),
  restore: (...given: Parameters<WorldHost['restore']>) => moved(host.restore(...given)),
  snapshot: () => {
    const bytes = host.snapshot();
    return transfer(bytes, [bytes.buffer as ArrayBuffer]);
  },
  advance: (...given: Parameters<WorldHost['advance']>) => moved(host.advance(...given)),
  seek: (day: number) => moved(host.seek(day)),
  rewrite: (...given: Parameters<WorldHost['rewrite']>) => moved(host.rewrite(...given)),
  frame: () => moved(host.frame()),
  account: host.account.bind(host),
  life: host.life.bind(host),
  fates: host.fates.bind(host),
  day: () => host.day,
  checksum: host.checksum.bind(host),
  ties: host.ties.bind(host),
};

export type HostApi = typeof api;

expose(api);
