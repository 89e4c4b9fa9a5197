import { EditorToolbar } from 'decap-cms-core/dist/esm/components/Editor/EditorToolbar.js?original';
import { cloneElement, createElement as h, isValidElement, type ReactElement, type ReactNode } from 'react';
import { getDeed } from '../../server/drafts/deed.ts';
import type { Status } from '../../server/drafts/drafts.ts';
import type { Refusals } from '../../server/drafts/rights.ts';
import { MingliBackend } from '../backend/backend.ts';
import { useRefusals } from '../backend/told-drafts.ts';
import { say } from '../decap/locale.ts';
import { statusWords } from './step-words.ts';
import { useOpenEntry } from '../entry/open-entry.ts';

type Element = ReactElement<{ children?: ReactNode; dropdownWidth?: string }>;

/** The steps in the order in which Decap's menu has them. */
const steps: readonly Status[] = ['draft', 'pending_review', 'pending_publish'];

const toElements = (node: ReactNode): Element[] =>
  (Array.isArray(node) ? node : [node]).filter((one): one is Element => isValidElement(one));

interface Props {
  refusals: Refusals;
  currentStatus?: Status;
  deployPreview?: { status?: string };
  t: (key: string, values?: object) => string;
}

/** Decap's bar above the form, which offers every step to everybody: ours offers what the server would do, and says why the rest is missing. */
class Toolbar extends EditorToolbar<Props> {
  constructor(props: Props) {
    super(props);
    const drawStatus = this.renderWorkflowStatusControls;
    const drawPublish = this.renderNewEntryWorkflowPublishControls;
    const drawControls = this.renderWorkflowControls;
    const drawPreviewLink = this.renderDeployPreviewControls;
    this.renderWorkflowStatusControls = () => this.#keepAllowed(drawStatus());
    this.renderNewEntryWorkflowPublishControls = (can) =>
      drawPublish({ ...can, canPublish: can.canPublish && this.props.refusals.publish === undefined });
    // Our own server builds no second site of a draft: there is nothing to wait for, and the preview stands beside the form.
    this.renderDeployPreviewControls = (label) =>
      MingliBackend.current && this.props.deployPreview?.status !== 'SUCCESS' ? null : drawPreviewLink(label);
    this.renderWorkflowControls = () => {
      const { refusals, currentStatus } = this.props;
      const isKept = currentStatus !== undefined && refusals.discard !== undefined;
      return drawControls().filter(
        (control) => !(isKept && isValidElement(control) && control.key === 'delete-button'),
      );
    };
  }

  /** Why somebody may not move the draft to a step; nothing where they may, or where it is there. */
  #getRefusal(step: Status | undefined): string | undefined {
    const { refusals, currentStatus } = this.props;
    return step && currentStatus && step !== currentStatus ? refusals[getDeed(currentStatus, step)] : undefined;
  }

  /** The menu of steps without those that would be refused. */
  #keepAllowed(controls: Element): Element {
    const [menu, ...rest] = toElements(controls.props.children);
    if (!menu) return controls;
    const offered = toElements(menu.props.children).filter((_, index) => this.#getRefusal(steps[index]) === undefined);
    const reasons = this.#listReasons().map((reason) => h('p', { key: reason, className: 'menu-reason' }, reason));
    const room = reasons.length > 0 ? { dropdownWidth: 'min(280px, 100vw - 32px)' } : {};
    return cloneElement(controls, {}, cloneElement(menu, room, ...offered, ...reasons), ...rest);
  }

  /** Why a step is missing, one sentence each; that a draft is approved before it is published needs none. */
  #listReasons(): string[] {
    const { refusals, currentStatus } = this.props;
    const missing = [
      ...steps.map((step) => [statusWords[step], this.#getRefusal(step)] as const),
      ['发布', currentStatus === 'pending_publish' ? refusals.publish : undefined] as const,
      ['丢掉草稿', refusals.discard] as const,
    ];
    const words = Map.groupBy(
      missing.filter(([, why]) => why !== undefined),
      ([, why]) => why,
    );
    return [...words].map(([why, all]) => `${all.map(([word]) => `「${word}」`).join('')}：${why}`);
  }
}

/** Stands in for Decap's bar above the form. */
export default function EntryToolbar(props: Omit<Props, 'refusals' | 't'>) {
  const entry = useOpenEntry();
  const refusals = useRefusals(entry?.slug === undefined ? '' : `${entry.collection}/${entry.slug}`);
  return h(Toolbar, { ...props, refusals, t: (key: string, values: object = {}) => say(key, values) });
}
