// The luck of whether police see drug change hands.
import { defineStream } from '../world/chance.ts';

export const HANDOVER = defineStream('law/sees-handover');
