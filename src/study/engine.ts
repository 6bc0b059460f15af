// The engine is told once how the loops of a step are best compiled: they are written as small functions in a loop, and are
// fast where all of these are put in line. What V8 puts in line by itself ends in the midst of such a loop, and the call that is
// left hands numbers on by way of the heap and makes the engine look up every column afresh (docs/decisions/0006). It
// changes no result.
import { setFlagsFromString } from 'node:v8';

/** Bytes of code that may be put in line in one function; 920 by default. */
const IN_LINE = 4000;

setFlagsFromString(`--max-inlined-bytecode-size-cumulative=${IN_LINE}`);
