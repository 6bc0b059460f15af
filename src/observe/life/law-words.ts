// The words for the two worlds, wherever they are told.
export const TODAY = 'today’s law';
export const NEW = 'the new law';
