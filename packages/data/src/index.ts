// data
export {};
