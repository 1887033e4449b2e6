/** Whether something failed because the working directory was deleted: `process.cwd()`, and what makes a relative path absolute. */
export function isWithoutWorkingDirectory(error: unknown): boolean {
  const { code, syscall } = error as { readonly code?: string; readonly syscall?: string };
  return code === 'ENOENT' && (syscall === 'uv_cwd' || syscall === 'getcwd');
}
