// language-service
export {};
