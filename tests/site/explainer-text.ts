/** Front matter and body of an explainer with nothing but what is required. */
export const explainerText = ({ title, topic, body }: { title: string; topic: string; body?: string }): string =>
  `---\ntitle: ${JSON.stringify(title)}\nsummary: ${JSON.stringify(`关于「${title}」，先协商，谈不拢就申请调解。`)}\ntopic: ${JSON.stringify(topic)}\n---\n\n${body ?? '先把事情说清楚，再一起想办法。'}\n`;
