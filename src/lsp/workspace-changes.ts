import type { CancellationToken } from 'vscode-languageserver';

/** Counts what may have changed in the workspace, and waits for the next change. */
export class WorkspaceChanges {
  #count = 0;
  readonly #waiting = new Set<() => void>();

  /** How many changes there were. */
  get count(): number {
    return this.#count;
  }

  add(): void {
    this.#count += 1;
    for (const resume of this.#waiting) resume();
  }

  /** Waits for the next change, or until the editor cancels. */
  next(token: CancellationToken): Promise<void> {
    return new Promise((resolve) => {
      const resume = (): void => {
        this.#waiting.delete(resume);
        cancelled.dispose();
        resolve();
      };
      const cancelled = token.onCancellationRequested(resume);
      this.#waiting.add(resume);
    });
  }
}
