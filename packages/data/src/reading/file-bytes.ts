// Bytes of a file in blocks, with progress and a way to stop.
import { type FileHandle, open } from 'node:fs/promises';
import { type Problem, problem } from '../problems/problem.ts';
import { systemReason } from '../problems/reason.ts';
import type { DataFile } from './request.ts';

const BLOCK = 1 << 20;

export interface ByteSink {
  /** Called with each block; the block is not used again by the reader. False stops reading. */
  readonly block: (bytes: Buffer) => boolean | Promise<boolean>;
  readonly signal?: AbortSignal | undefined;
}

/** Reads a file from start to end; gives what went wrong, null when nothing did. */
export async function readBytes(file: DataFile, sink: ByteSink): Promise<Problem | null> {
  let handle: FileHandle | null = null;
  try {
    handle = await open(file.path, 'r');
    while (true) {
      if (sink.signal?.aborted) return problem('interrupted', {});
      const buffer = Buffer.allocUnsafeSlow(BLOCK);
      const { bytesRead } = await handle.read(buffer, 0, BLOCK);
      if (bytesRead === 0) return null;
      if (!(await sink.block(buffer.subarray(0, bytesRead)))) return null;
    }
  } catch (error) {
    return problem('file-unreadable', { file: file.shown, reason: systemReason(error) });
  } finally {
    await handle?.close();
  }
}
