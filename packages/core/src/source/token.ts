// Tokens are numbers because the parser branches on them for every few characters; punctuation is its own character code.
export const END = 0;
export const OPEN_OBJECT = 0x7b;
export const CLOSE_OBJECT = 0x7d;
export const OPEN_ARRAY = 0x5b;
export const CLOSE_ARRAY = 0x5d;
export const COLON = 0x3a;
export const COMMA = 0x2c;
export const STRING = 0x22;
export const NUMBER = 0x30;
export const TRUE = 0x74;
export const FALSE = 0x66;
export const NULL = 0x6e;
