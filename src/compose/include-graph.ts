import { diagnose } from '../diagnostics/diagnose.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { pushAll } from '../text/push-all.ts';
import type { Include } from './header.ts';
import { type Targets, targetsOf } from './include-targets.ts';
import type { LoadedFile } from './loaded-file.ts';
import type { PartStore } from './part-store.ts';

/** The greatest number of levels of includes. */
const DEEPEST = 16;

/**
 * The graph of includes. It does not depend on values: an entry counts even if its condition does not hold. All faults of the graph are
 * reported here, once.
 */
export class IncludeGraph {
  readonly report: Diagnostic[] = [];
  readonly reads = new Set<string>();
  readonly #targets = new Map<Include, Targets>();
  /** The number of levels below a file, by its real path. */
  readonly #heights = new Map<string, number>();

  constructor(
    readonly root: LoadedFile,
    readonly store: PartStore,
  ) {
    this.#visit(root, []);
  }

  targets(include: Include): readonly LoadedFile[] {
    return this.#targets.get(include)?.files ?? [];
  }

  /** The files that the root includes, directly or not, by their real paths. */
  parts(): readonly string[] {
    return [...this.#heights.keys()].filter((real) => real !== this.root.real);
  }

  #visit(file: LoadedFile, chain: readonly LoadedFile[]): number {
    const visited = this.#heights.get(file.real);
    if (visited !== undefined) return visited;
    for (const one of file === this.root ? [] : file.report) this.report.push(one);
    let height = 0;
    const next = [...chain, file];
    for (const include of file.header.include) {
      const targets = targetsOf(file, include, this.store);
      for (const read of targets.reads) this.reads.add(read);
      pushAll(this.report, targets.report);
      const files = targets.files.filter((target) => {
        const from = next.findIndex(({ real }) => real === target.real);
        if (from < 0 && next.length <= DEEPEST) return true;
        const location = { source: file.source, span: include.span };
        if (from >= 0) {
          const files = [...next.slice(from), target].map(({ source }) => source.name);
          this.report.push({ ...diagnose('compose/cycle', { files }), location });
        } else this.report.push({ ...diagnose('compose/too-deep', { limit: DEEPEST }), location });
        return false;
      });
      this.#targets.set(include, { ...targets, files });
      for (const target of files) {
        const below = this.#visit(target, next) + 1;
        if (below + chain.length > DEEPEST && this.#heights.has(target.real) && !this.#isReported('compose/too-deep'))
          this.report.push({
            ...diagnose('compose/too-deep', { limit: DEEPEST }),
            location: { source: file.source, span: include.span },
          });
        height = Math.max(height, below);
      }
    }
    this.#heights.set(file.real, height);
    return height;
  }

  #isReported(code: Diagnostic['code']): boolean {
    return this.report.some((one) => one.code === code);
  }
}
