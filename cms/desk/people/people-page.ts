import { createElement as h, Fragment } from 'react';
import { isAdministrator, isAlone, useAccount } from '../backend/account.ts';
import { MediaDrafts } from './media-drafts.ts';
import { PassphraseForm } from './passphrase-form.ts';
import { PeopleList } from './people-list.ts';

/** Who is at the desk and may do what; and the images that come or go by themselves, which have no form to be reviewed in. */
export function PeoplePage() {
  const person = useAccount()?.person;
  return h(
    Fragment,
    null,
    isAlone() &&
      h(
        'p',
        { role: 'note' },
        '编辑台现在是一个人试用：不用登录，自己写、自己审、自己发布。请来第一位管理员以后，每个人都要用自己的口令登录，写的和审的分开。',
      ),
    isAdministrator() && h(PeopleList),
    person && h(PassphraseForm),
    h(MediaDrafts),
  );
}
