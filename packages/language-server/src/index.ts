// language-server
export {};
