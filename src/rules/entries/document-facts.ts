/** Why a PDF cannot be published: nothing in it, too much, cut off or no PDF, locked, or more than pages to read: programs, forms that send, other files. */
export type DocumentFault = 'empty' | 'large' | 'broken' | 'locked' | 'active';

/** What a PDF is, and what was written into it. */
export interface DocumentFacts {
  /** Path below `media/`. */
  name: string;
  bytes: number;
  /** Zero where there is a fault. */
  pages: number;
  /** Whom its properties name as its author; often somebody who never knew of it. */
  author: string;
  /** Properties and text, as far as a long report reaches; nothing but properties where it is a scan. */
  words: string;
  /** Whether it has text that can be read aloud and searched. */
  hasText: boolean;
  fault?: DocumentFault;
}

/** What a PDF is to those who decide whether to open it: how large in bytes, and how many pages. */
export type DocumentSize = Pick<DocumentFacts, 'bytes' | 'pages'>;

/** Whether a file of this name is published as a paper to open: a PDF. */
export const isDocument = (name: string): boolean => /\.pdf$/iu.test(name);

/** The largest PDF, in bytes: more takes minutes and half a month's traffic on an old phone. */
export const mostDocumentBytes = 10_000_000;

/** A size as readers are told it: `1.2 MB`, and of what is smaller `85 KB`. */
export const formatBytes = (bytes: number): string =>
  bytes < 1_000_000 ? `${Math.max(1, Math.round(bytes / 1000))} KB` : `${(bytes / 1_000_000).toFixed(1)} MB`;

/** What is wrong, and the repair. */
export const documentFaults: Readonly<Record<DocumentFault, { message: string; fix: string }>> = {
  empty: { message: '是空的（0 字节），没有传上来', fix: '重新上传原来的文件' },
  large: {
    message: `太大，超过 ${formatBytes(mostDocumentBytes)}，旧手机打不开`,
    fix: '导出时选「最小文件大小」，或者拆成几份',
  },
  broken: {
    message: '打不开：没有传完、坏了，或者里面不是 PDF',
    fix: '在电脑上打开看看，用「打印」另存为 PDF，再上传',
  },
  locked: {
    message: '加了密码，或者限制了复制和打印，读者打不开、读屏软件念不出',
    fix: '去掉密码和限制，另存一份，再上传',
  },
  active: {
    message: '里面不只是页面，还有会自己运行的程序、会发送的表单，或者夹带了别的文件',
    fix: '用「打印」另存为 PDF，只留下页面，再上传',
  },
};
