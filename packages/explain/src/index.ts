// A decision in words.
export {};
