/** What the server says about the last build, at `/api/build`. */
export interface BuildState {
  state: 'idle' | 'building' | 'done' | 'failed';
  message?: string;
  url?: string;
  startedAt?: string | number;
  seconds?: number;
}

/** What the strip at the bottom says; nothing means that it hides. */
export interface Notice {
  tone: 'busy' | 'good' | 'bad';
  text: string;
  link?: { href: string; text: string };
}

/** The words for a build; `seen` is the start of the build that was last known before publishing. */
export function getNotice(build: BuildState, seen: BuildState['startedAt']): Notice {
  const isNew = build.startedAt !== seen;
  if (build.state === 'done' && isNew) {
    const took = build.seconds === undefined ? '' : `（建站用了 ${build.seconds} 秒）`;
    // What else the build had to say comes first: the link stands at the end.
    const words = `${build.message ? `${build.message}　` : ''}已上线${took}`;
    return build.url
      ? { tone: 'good', text: `${words}：`, link: { href: build.url, text: '查看网页' } }
      : { tone: 'good', text: words };
  }
  if (build.state === 'failed' && isNew)
    return { tone: 'bad', text: build.message || '网站没有更新成功，请告诉管理员' };
  return { tone: 'busy', text: (build.state === 'building' && build.message) || '正在重建网站…' };
}
