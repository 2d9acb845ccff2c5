// The short reason that the operating system gives, in words of ours.

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'it does not exist',
  EACCES: 'permission denied',
  EPERM: 'permission denied',
  EISDIR: 'it is a folder',
  ENOTDIR: 'a part of the path is no folder',
  ELOOP: 'its links lead in a circle',
  ENAMETOOLONG: 'the name is too long',
  EMFILE: 'too many files are open',
  EROFS: 'the disk is read-only',
  EIO: 'the disk gave an error',
};

/** Why an operation on a file failed, without a stack. */
export function systemReason(error: unknown): string {
  const code = systemCode(error);
  return code === null ? 'unknown error' : (REASONS[code] ?? code);
}

/** `ENOENT` and the like; null when the error is none of the system's. */
export function systemCode(error: unknown): string | null {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : null;
}
