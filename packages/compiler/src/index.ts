// compiler
export {};
