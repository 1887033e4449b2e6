import type { LocalFiles } from '../compile/desugar/pass.ts';
import { diagnose } from '../diagnostics/diagnose.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { joinPath } from '../grammar/posix-path.ts';
import type { Struct } from '../schema/placed.ts';
import type { Spec } from '../spec/spec.ts';
import { nearest } from '../text/nearest.ts';
import { pushAll } from '../text/push-all.ts';
import type { Location, Replaced, Source } from '../text/source.ts';
import type { Composition, Part } from './composition.ts';
import type { Declaration, VariableValue } from './declaration.ts';
import { type DecodedPart, decodePart } from './decode-part.ts';
import { expandTrees } from './expand-trees.ts';
import { filesBase, ownFilesDir } from './files-base.ts';
import type { Condition, Given, Header, Include, Instance } from './header.ts';
import { IncludeGraph } from './include-graph.ts';
import type { LoadedFile } from './loaded-file.ts';
import { type Member, type NumberedMember, readableMembers } from './members.ts';
import { mergeConfigs, type Numbered } from './merge-configs.ts';
import { mergeFindings } from './merge-findings.ts';
import { outputName } from './output-name.ts';
import type { Outside } from './outside-values.ts';
import type { PartNode } from './part-node.ts';
import type { PartStore } from './part-store.ts';
import { Precedence } from './precedence.ts';
import { INSTANCE } from './read-header.ts';
import { renderFiles } from './render-files.ts';
import { type Explicit, resolveScope } from './resolve-scope.ts';
import { secretPlacesOf } from './secret-places.ts';
import { substituteValue } from './substitute.ts';
import { placeText, type Scope, setAt } from './value.ts';

/** What composing needs. */
export interface Composing {
  /** The files of the run. */
  readonly store: PartStore;
  /** The directory of local files. Without it, a field that names a local file is refused. */
  readonly files: LocalFiles | undefined;
  readonly outside: Outside;
  /** True if a missing value that the command line, the environment or a file can give stands for any value. Default: it is an error. */
  readonly mayLack?: boolean | undefined;
}

/** The greatest number of parts of a config. */
const MOST_PARTS = 256;

/**
 * Composes the config of a file, or of one of its instances. If there are several files, each overrides those before it, and the last
 * one is the root. Mistakes in the files are in the report and never thrown.
 */
export function composeFile(roots: readonly LoadedFile[], instance: Instance | undefined, how: Composing): Composition {
  return new Composer(roots, instance, how).compose();
}

/** The name that the header of a root gives to the output of an instance; undefined if it gives none, or none that can be used. */
export function composedOutput(root: LoadedFile, instance: Instance | undefined, how: Composing): string | undefined {
  return root.header.output && new Composer([root], instance, how).output();
}

class Composer {
  readonly #report: Diagnostic[] = [];
  readonly #nodes = new Map<string, PartNode>();
  /** In the order in which they are merged. */
  readonly #members: (Member | undefined)[] = [];
  readonly #overrides: [upper: number, lower: number][] = [];
  readonly #secretPlaces: Location[] = [];
  readonly #secrets = new Set<string>();
  readonly #reads = new Set<string>();
  readonly #root: LoadedFile;
  #tooMany = false;

  constructor(
    readonly roots: readonly LoadedFile[],
    readonly instance: Instance | undefined,
    readonly how: Composing,
  ) {
    this.#root = roots.at(-1)!;
  }

  compose(): Composition {
    let earlier: ReadonlySet<number> = new Set();
    let rootNode: PartNode | undefined;
    for (const root of this.roots) {
      pushAll(this.#report, root.report);
      const graph = new IncludeGraph(root, this.how.store);
      pushAll(this.#report, graph.report);
      for (const read of graph.reads) this.#reads.add(read);
      pushAll(this.#secretPlaces, secretPlacesOf(root, graph));
      rootNode = this.#visitRoot(root, graph);
      this.#addOverrides(rootNode.closure, earlier);
      earlier = new Set([...earlier, ...rootNode.closure]);
    }
    const { decoded, scope } = rootNode!;
    const members = readableMembers(this.#members, decoded, this.#report);
    const rendered: Replaced[] = [];
    // the time of a merge grows with the square of the number of members
    const config = members.length > 0 && !this.#tooMany ? this.#merge(members, rendered) : undefined;
    const nodes = [...this.#nodes.values()];
    return {
      root: decoded.source,
      instance: this.instance?.key,
      output: outputName(this.#root.header, scope, this.#report),
      report: this.#report,
      config,
      parts: [rootNode!, ...nodes.filter((node) => node !== rootNode)].map(partOf),
      unknown: nodes.flatMap((node) => node.decoded.unknown),
      secretPlaces: this.#secretPlaces,
      secrets: [...this.#secrets],
      usesSecret: nodes.some((node) => node.decoded.usesSecret) || rendered.some(({ secret }) => secret),
      reads: this.#reads,
    };
  }

  /** The name of the output. The faults of the values are not of interest here: composing reports them. */
  output(): string | undefined {
    return outputName(this.#root.header, this.#scopeOfRoot(this.#root, this.#baseOf(this.#root, undefined, '')), []);
  }

  #visitRoot(root: LoadedFile, graph: IncludeGraph): PartNode {
    const base = this.#baseOf(root, undefined, '');
    return this.#visit(root, this.#scopeOfRoot(root, base), base, graph, undefined);
  }

  #scopeOfRoot(root: LoadedFile, base: string): Scope {
    const { header, source } = root;
    const explicit = new Map<string, Explicit>();
    const isInstanceOf = root === this.#root ? this.instance : undefined;
    for (const given of isInstanceOf?.values ?? []) {
      const { source: from } = isInstanceOf!;
      const name = this.#declaredName(header, given, { source: from, span: given.key }, from === source);
      const isMisspelt = name !== given.name;
      if (isMisspelt && explicit.has(name)) continue;
      explicit.set(name, {
        node: given.node,
        location: { source: from, span: given.node.span },
        shown: from === source,
        secret: false,
        unknown: isMisspelt,
      });
    }
    const scope = new Map(
      this.#resolve(root, explicit, this.how.outside, base, (declaration) => this.#missingOfRoot(root, declaration, isInstanceOf)),
    );
    if (isInstanceOf) scope.set(INSTANCE, { type: 'string', value: isInstanceOf.key, secret: false, where: 'the key of the instance' });
    return scope;
  }

  /** The diagnostic about a missing value of a root, or of one of its instances; undefined if it may have one. */
  #missingOfRoot(root: LoadedFile, declaration: Declaration, instance: Instance | undefined): Diagnostic | undefined {
    const { name, secret, env, file, source, span } = declaration;
    if (root.hasHeaderFault) return undefined;
    // what instances set cannot be set for all of them
    if (!instance?.namesOfAll.has(name)) {
      if (this.how.mayLack) return undefined;
      return { ...diagnose('compose/missing-value', 'root', { name, secret, env, file }), location: { source, span } };
    }
    if (this.#mayComeLater(declaration)) return undefined;
    const isInHeader = instance.source === root.source;
    const place: Location = { source: instance.source, span: instance.span };
    const values = { name, key: instance.key, env, file, place: isInHeader ? undefined : placeText(place) };
    return { ...diagnose('compose/missing-value', 'instance', values), location: isInHeader ? place : this.#instancesPlace() };
  }

  /** True if the environment or a file may give a missing value when the config is built. */
  #mayComeLater({ env, file }: Declaration): boolean {
    return this.how.mayLack === true && (env !== undefined || file !== undefined);
  }

  #visit(loaded: LoadedFile, scope: Scope, base: string, graph: IncludeGraph, from: Location | undefined): PartNode {
    const values = [...scope].map(([name, { value, secret }]) => [name, typeof value === 'bigint' ? String(value) : value, secret]);
    const key = JSON.stringify([loaded.real, base, values]);
    const visited = this.#nodes.get(key);
    if (visited) {
      if (from && !visited.includedFrom.some((one) => one.source === from.source && one.span.start === from.span.start))
        visited.includedFrom.push(from);
      return visited;
    }
    const decoded = this.#decode(key, loaded, scope, base);
    pushAll(this.#report, decoded.report);
    const part = { loaded, scope, base, decoded };
    const entries = this.#visitEntries(part, graph);
    const below = new Set(entries.flatMap(({ closure }) => [...closure]));
    const own = decoded.configs.map(() => this.#members.push(undefined) - 1);
    if (this.#members.length > MOST_PARTS && !this.#tooMany) {
      this.#tooMany = true;
      this.#report.push({ ...diagnose('compose/too-many-parts', { limit: MOST_PARTS }), location: from });
    }
    this.#addOverrides(own, below);
    const node: PartNode = { ...part, includedFrom: from ? [from] : [], closure: new Set([...below, ...own]), entries };
    for (const [i, { source, root, spec, config }] of decoded.configs.entries()) {
      if (spec && config) this.#members[own[i]!] = { node, source, root, spec, config };
    }
    this.#nodes.set(key, node);
    return node;
  }

  /** Composes the files that the entries of a file include. With `override`, an entry overrides the entries before it. */
  #visitEntries(part: Pick<PartNode, 'loaded' | 'scope' | 'base' | 'decoded'>, graph: IncludeGraph): PartNode['entries'] {
    const { loaded, scope, base } = part;
    const { source } = part.decoded;
    const entries: PartNode['entries'][number][] = [];
    const below = new Set<number>();
    for (const include of loaded.header.include) {
      if (!this.#holds(include.when, loaded, scope)) continue;
      const closure = new Set<number>();
      for (const target of graph.targets(include)) {
        // files that include each other with other values can have more parts than there is time for
        if (this.#tooMany) break;
        const values = this.#scopeOf(target, include, loaded, source, scope, base);
        const child = this.#visit(target, values, this.#baseOf(target, include, base, loaded), graph, { source, span: include.span });
        for (const member of child.closure) closure.add(member);
      }
      if (include.override) this.#addOverrides(closure, below);
      for (const member of closure) below.add(member);
      entries.push({ include, closure });
    }
    return entries;
  }

  /** Records that members override others, except for those that are among both. */
  #addOverrides(uppers: Iterable<number>, lowers: ReadonlySet<number>): void {
    for (const upper of uppers) if (!lowers.has(upper)) for (const lower of lowers) this.#overrides.push([upper, lower]);
  }

  #decode(key: string, loaded: LoadedFile, scope: Scope, base: string): DecodedPart {
    const { store } = this.how;
    for (const { value, secret } of scope.values()) if (secret) this.#addSecret(value);
    // a root is decoded once for each instance, and each instance has other values: a cached result would not be used again
    const cacheKey = this.roots.includes(loaded) ? undefined : key;
    const cached = cacheKey === undefined ? undefined : store.decoded.get(cacheKey);
    if (cached) return cached;
    const decoded = decodePart(loaded, scope, base);
    if (cacheKey !== undefined) store.decoded.set(cacheKey, decoded);
    return decoded;
  }

  #addSecret(value: VariableValue | undefined): void {
    for (const item of typeof value === 'object' ? value : [value]) if (item !== undefined && item !== '') this.#secrets.add(String(item));
  }

  #resolve(
    loaded: LoadedFile,
    explicit: ReadonlyMap<string, Explicit>,
    outside: Outside,
    base: string,
    missing: (declaration: Declaration) => Diagnostic | undefined,
  ): Scope {
    const { files } = this.how;
    const local = files && { ...files, dir: joinPath(files.dir, base === '' ? '.' : base) };
    for (const { file } of loaded.header.vars.values()) if (file !== undefined && local) this.#reads.add(joinPath(local.dir, file));
    return resolveScope(loaded.header, {
      explicit,
      outside,
      files: local,
      missing,
      report: this.#report,
    });
  }

  /** The values that an entry gives to a file. */
  #scopeOf(target: LoadedFile, include: Include, by: LoadedFile, source: Source, scope: Scope, base: string): Scope {
    const explicit = new Map<string, Explicit>();
    for (const given of include.vars) {
      const name = this.#declaredName(target.header, given, { source, span: given.key }, true, target.source.name);
      const isMisspelt = name !== given.name;
      if (!target.header.vars.has(name) || (isMisspelt && explicit.has(name))) continue;
      const { root, replaced, report } = substituteValue(given.node, source, scope);
      pushAll(this.#report, report);
      const uses = [...replaced.values()];
      explicit.set(name, {
        node: root,
        location: { source, span: given.node.span },
        shown: true,
        secret: uses.some(({ secret }) => secret),
        unknown: isMisspelt || uses.some(({ unknown }) => unknown) || report.length > 0,
      });
    }
    const missing = (declaration: Declaration): Diagnostic | undefined => {
      const { name, env, file } = declaration;
      if (by.hasHeaderFault || this.#mayComeLater(declaration)) return undefined;
      const diagnostic = diagnose('compose/missing-value', 'part', { name, env, file, part: target.source.name });
      return { ...diagnostic, location: { source, span: include.span } };
    };
    return this.#resolve(target, explicit, { env: this.how.outside.env }, this.#baseOf(target, include, base, by, true), missing);
  }

  /** The name for which a file gets a value. If the file does not declare it, that is reported, and it is the name that was meant. */
  #declaredName({ vars }: Header, { name }: Given, location: Location, shown: boolean, file?: string): string {
    if (vars.has(name)) return name;
    const declared = [...vars.keys()];
    const source = shown ? undefined : setAt(location);
    const meant = nearest(name, declared);
    const values = { name, source, declared, meant };
    const diagnostic =
      file === undefined
        ? diagnose('compose/unknown-variable', 'value', values)
        : diagnose('compose/unknown-variable', 'value-of-part', { ...values, file });
    this.#report.push({ ...diagnostic, location: shown ? location : this.#instancesPlace() });
    return meant ?? name;
  }

  /** The place in the root that names its file of instances. */
  #instancesPlace(): Location {
    const { source, header } = this.#root;
    const { instances } = header;
    return { source, span: instances && 'file' in instances ? instances.span : { start: 0, end: 0 } };
  }

  /** True if all conditions hold. A condition on an unknown value does not hold. */
  #holds(when: readonly Condition[], { source }: LoadedFile, scope: Scope): boolean {
    let holds = true;
    for (const { name, key, values } of when) {
      const value = scope.get(name);
      if (!value) {
        this.#report.push({
          ...diagnose('compose/unknown-variable', 'reference', { name, meant: nearest(name, [...scope.keys()]) }),
          location: { source, span: key },
        });
      }
      if (!value || !values.some((one) => one.value === value.value)) holds = false;
    }
    return holds;
  }

  /** The directory of a file's local files, relative to the files directory. `silent` keeps a fault from being reported twice. */
  #baseOf(file: LoadedFile, include: Include | undefined, inherited: string, by?: LoadedFile, silent = false): string {
    const own = ownFilesDir(file, include, by);
    const base = own ? filesBase(own, this.how.files) : inherited;
    if (typeof base === 'string') return base;
    if (!silent) this.#report.push(base);
    return inherited;
  }

  #merge(members: readonly NumberedMember[], rendered: Replaced[]): { readonly spec: Spec; readonly config: Struct } {
    const spec = members.find(({ node }) => node.loaded === this.#root)!.spec;
    const precedence = new Precedence(this.#members.length);
    for (const [upper, lower] of this.#overrides) precedence.add(upper, lower);
    const matched = new Map<PartNode, Set<string>>();
    const several = members.length > 1;
    const configs = members.map(({ node, config, spec: own, number }): Numbered<Struct> => {
      const { header } = node.loaded;
      const expanded = several || header.render.length > 0 ? expandTrees(config, own.shape, this.how.files, this.#report) : config;
      const seen = matched.get(node) ?? new Set<string>();
      matched.set(node, seen);
      const value = renderFiles(expanded, {
        header,
        scope: node.scope,
        base: node.base,
        files: this.how.files,
        report: this.#report,
        matched: seen,
        onRendered: (_source, replaced) => rendered.push(replaced),
      });
      return { member: number, value };
    });
    for (const [{ loaded, decoded }, seen] of matched)
      for (const { glob, span } of loaded.header.render)
        if (!seen.has(glob))
          this.#report.push({
            ...diagnose('compose/no-match', { glob }),
            location: { source: decoded.source, span },
          });
    return {
      spec,
      config: mergeConfigs(
        configs,
        spec.shape,
        precedence,
        mergeFindings(
          { partOf: (member) => this.#members[member]!.node, parts: [...this.#nodes.values()], rootName: this.#root.source.name },
          this.#report,
        ),
      ),
    };
  }
}

function partOf({ decoded, includedFrom }: PartNode): Part {
  return {
    source: decoded.source,
    configs: decoded.configs,
    includedFrom,
  };
}
