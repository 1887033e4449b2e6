import type { SourceNode } from '../source-tree.ts';
import type { Place } from './yaml-cursor.ts';
import type { YamlList, YamlMap } from './yaml-node.ts';

/** A collection that is being read. */
export type Frame =
  | {
      readonly kind: 'block-list' | 'indentless-list' | 'flow-list';
      readonly node: YamlList;
      readonly context: Place;
      first: boolean;
    }
  | {
      readonly kind: 'block-map' | 'flow-map' | 'flow-pair';
      readonly node: YamlMap;
      readonly context: Place;
      first: boolean;
      expects: 'key' | 'value' | 'no value' | 'end';
      key?: SourceNode | undefined;
    };

export type ListFrame = Extract<Frame, { node: YamlList }>;
export type MapFrame = Extract<Frame, { node: YamlMap }>;

export function isListFrame(frame: Frame): frame is ListFrame {
  return frame.node.kind === 'list';
}
