// Masses are counted in nanograms.
export const NG_PER_MG = 1e6;
export const NG_PER_G = 1e9;
export const CENTS_PER_DOLLAR = 100;
