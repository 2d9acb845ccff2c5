// evaluator
export {};
