// Errors of the operating system in words.

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file or folder',
  EACCES: 'permission is denied',
  EPERM: 'permission is denied',
  EISDIR: 'it is a folder',
  ENOTDIR: 'a part of the path is not a folder',
  ENOSPC: 'the disk is full',
  EDQUOT: 'the disk quota is used up',
  EROFS: 'the disk is read-only',
  EMFILE: 'too many files are open',
  ENAMETOOLONG: 'the name is too long',
  EFBIG: 'the file would become too large',
  EIO: 'the disk reports an error',
  ELOOP: 'its links go round in circles',
  ERR_FS_FILE_TOO_LARGE: 'it is larger than 2 GiB',
  ERR_STRING_TOO_LONG: 'it is too large to be read as one text',
};

/** The reason of a file error; null where it is no error of the system that we know. */
export function systemReason(error: unknown): string | null {
  if (typeof error !== 'object' || error === null || !('code' in error)) return null;
  return REASONS[String(error.code)] ?? null;
}
