// The packer, for what is packed elsewhere too.
export { createVSIX } from '@vscode/vsce';
