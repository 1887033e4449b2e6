/** True for an error of `process.cwd()` or `path.resolve` because the working directory was deleted. */
export function isWithoutWorkingDirectory(error: unknown): boolean {
  const { code, syscall } = error as { readonly code?: string; readonly syscall?: string };
  return code === 'ENOENT' && (syscall === 'uv_cwd' || syscall === 'getcwd');
}
