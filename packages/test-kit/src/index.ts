// test-kit
export {};
