// funnel lsp: the language server over standard input and output.
import type { AddCommand } from '../command.ts';

export const addLsp: AddCommand = program => {
  program
    .command('lsp')
    .summary('the language server over stdio')
    .description('Starts the language server over standard input and output, for editors.')
    .option('--stdio', 'taken for granted; editors pass it')
    .action(async () => {
      const { startStdioServer } = await import('@funnel/language-server');
      await startStdioServer();
    });
};
