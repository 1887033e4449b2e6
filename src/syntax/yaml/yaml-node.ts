import type { Mark, Span } from '../../text/source.ts';
import type { AliasNode, Entry, ErrorNode, ListNode, MapNode, ScalarNode, ScalarStyle, SourceNode } from '../source-tree.ts';
import type { Marks } from './yaml-marks.ts';

/*
 * The nodes of a YAML tree. A config of 70,000 lines has 150,000 of them, so they are classes that store numbers: spans and
 * marks are made when they are asked for. All fields are set in the constructors, so that each class has one shape; `declare`
 * keeps the compiler from setting them twice.
 */

/** What stands before a value: its anchor, its tag. */
export interface Properties {
  readonly anchor: string | undefined;
  /** With `!!` in place of the URI of YAML's own tags. */
  readonly tag: string | undefined;
  /** The offset of the value itself. */
  readonly content: number;
}

abstract class YamlNode {
  declare start: number;
  declare end: number;
  declare marks: Marks;

  get span(): Span {
    return { start: this.start, end: this.end };
  }

  get mark(): Mark {
    return this.marks.at(this.start);
  }
}

export class YamlScalar extends YamlNode implements ScalarNode {
  declare readonly style: ScalarStyle;
  declare readonly text: string;
  declare properties: Properties | undefined;

  constructor(style: ScalarStyle, text: string, start: number, end: number, marks: Marks, properties?: Properties) {
    super();
    this.style = style;
    this.text = text;
    this.start = start;
    this.end = end;
    this.marks = marks;
    this.properties = properties;
  }

  get kind(): 'scalar' {
    return 'scalar';
  }

  get tag(): string | undefined {
    return this.properties?.tag;
  }
}

export class YamlList extends YamlNode implements ListNode {
  declare readonly flow: boolean;
  /** Set again where a block ends. */
  declare items: SourceNode[];
  declare properties: Properties | undefined;

  constructor(flow: boolean, start: number, end: number, marks: Marks, properties?: Properties, items: SourceNode[] = []) {
    super();
    this.flow = flow;
    this.items = items;
    this.start = start;
    this.end = end;
    this.marks = marks;
    this.properties = properties;
  }

  get kind(): 'list' {
    return 'list';
  }

  get tag(): string | undefined {
    return this.properties?.tag;
  }
}

export class YamlMap extends YamlNode implements MapNode {
  declare readonly flow: boolean;
  /** Set again where a block ends. */
  declare entries: Entry[];
  declare properties: Properties | undefined;
  declare byKey: ReadonlyMap<string, SourceNode> | undefined;

  constructor(flow: boolean, start: number, end: number, marks: Marks, properties?: Properties, entries: Entry[] = []) {
    super();
    this.flow = flow;
    this.entries = entries;
    this.start = start;
    this.end = end;
    this.marks = marks;
    this.properties = properties;
    this.byKey = undefined;
  }

  get kind(): 'map' {
    return 'map';
  }

  get tag(): string | undefined {
    return this.properties?.tag;
  }
}

export class YamlAlias extends YamlNode implements AliasNode {
  declare readonly name: string;
  declare readonly target: MapNode | ListNode | ScalarNode;

  constructor(name: string, target: MapNode | ListNode | ScalarNode, start: number, end: number, marks: Marks) {
    super();
    this.name = name;
    this.target = target;
    this.start = start;
    this.end = end;
    this.marks = marks;
  }

  get kind(): 'alias' {
    return 'alias';
  }
}

export class YamlError extends YamlNode implements ErrorNode {
  constructor(start: number, end: number, marks: Marks) {
    super();
    this.start = start;
    this.end = end;
    this.marks = marks;
  }

  get kind(): 'error' {
    return 'error';
  }
}
