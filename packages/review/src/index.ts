// review
export {};
