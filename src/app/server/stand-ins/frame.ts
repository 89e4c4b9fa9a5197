import { deskUrls } from '../../../urls.ts';

/** How these pages look; a file of its own, since nothing inline may be drawn. They stand where no style of the site or the desk is built yet. */
export const standInStyle = {
  url: `${deskUrls.home}stand-in.css`,
  text: `:root {
  color-scheme: light dark;
  font: 1.125rem/1.8 'PingFang SC', 'Noto Sans CJK SC', 'Microsoft YaHei', system-ui, sans-serif;
}
main {
  max-width: 34em;
  margin: 10vh auto;
  padding: 0 16px;
}
h1 {
  font-size: 1.625rem;
  line-height: 1.4;
}
a {
  display: inline-block;
  min-height: 44px;
  line-height: 44px;
}
`,
} as const;

interface StandIn {
  title: string;
  /** Elements of the page, below its title. */
  body: string;
  /** Further elements of its head. */
  head?: string;
}

/** A page that stands in for the site or the desk. */
export const renderStandIn = ({ title, body, head = '' }: StandIn): string => `<!doctype html>
<html lang="zh-CN">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width" />
    <meta name="robots" content="noindex" />
    <link rel="stylesheet" href="${standInStyle.url}" />
    ${head}<title>${title}</title>
  </head>
  <body>
    <main>
      <h1>${title}</h1>
      ${body}
    </main>
  </body>
</html>
`;
