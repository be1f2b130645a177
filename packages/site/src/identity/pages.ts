/** The provider's pages: plain forms in the paper's look, which need no script. */
import { attrs, html, type Renderable, type SafeHTML } from '@broadsheet/elements/core/html.js';
import { paper } from '../paper.js';

/** Why a form is back, and what the reader wrote. */
export interface Mistake {
  readonly field: 'email' | 'new-email' | 'name';
  readonly why: string;
  readonly email: string;
  readonly name?: string;
}

/** @param uid of the login that has begun */
export function signInPage(uid: string, mistake?: Mistake): string {
  const action = `/interaction/${uid}`;
  const registers = mistake !== undefined && mistake.field !== 'email';
  return page(
    'Sign in',
    html`<p>Harbour ID lets readers into ${paper.name}. It is a demonstration: <strong>there is no password</strong>, every address is believed, and accounts are forgotten when the server stops.</p>
<form method="post" action="${action}">
<input type="hidden" name="do" value="sign-in">
${field({ name: 'email', id: 'email', label: 'E-mail', type: 'email', autocomplete: 'username', value: registers ? '' : mistake?.email }, mistake)}
<p><button>Sign in</button></p>
</form>
<h2>New here? Register</h2>
<form method="post" action="${action}">
<input type="hidden" name="do" value="register">
${field({ name: 'email', id: 'new-email', label: 'E-mail', type: 'email', autocomplete: 'email', value: registers ? mistake.email : '' }, mistake)}
${field({ name: 'name', id: 'name', label: 'Name', type: 'text', autocomplete: 'name', value: mistake?.name }, mistake)}
<p><button>Register</button></p>
</form>
<form method="post" action="${action}">
<p><button class="quiet" name="do" value="cancel">Back to the paper</button></p>
</form>`,
    mistake && 'Not signed in',
  );
}

interface Field {
  name: string;
  id: string;
  label: string;
  type: string;
  autocomplete: string;
  value: string | undefined;
}

/** A mistake is described where it was made, and focus goes there: that is how it is announced without script. */
function field({ label, ...input }: Field, mistake: Mistake | undefined): SafeHTML {
  const wrong = mistake?.field === input.id;
  const marks = wrong && {
    'aria-invalid': 'true',
    'aria-describedby': `${input.id}-why`,
    autofocus: true,
  };
  return html`<p><label for="${input.id}">${label}</label>
<input${attrs({ ...input, required: true, ...marks })}></p>
${wrong && html`<p class="mistake" id="${`${input.id}-why`}" role="alert">${mistake.why}</p>`}`;
}

/** The reader has left the paper and is asked about the provider. @param secret against forgery, as the provider made it */
export function signOutPage(action: string, secret: string): string {
  return page(
    'Sign out',
    html`<p>You are signed out of ${paper.name}. Do you want to leave Harbour ID as well? If you stay, the next “Sign in” needs no address.</p>
<form method="post" action="${action}">
<input type="hidden" name="xsrf" value="${secret}">
<p><button name="logout" value="yes">Sign out</button> <button class="quiet">Stay signed in</button></p>
</form>`,
  );
}

export function signedOutPage(home: string): string {
  return page('You are signed out', html`<p><a href="${home}">Back to ${paper.name}</a></p>`);
}

export function failedPage(home: string): string {
  return page(
    'This sign-in has ended',
    html`<p>It was begun too long ago, in another browser, or before the server was started anew. <a href="${home}">Go back to ${paper.name}</a> and sign in again.</p>`,
  );
}

/** @param problem stands first in the title, where a page that loads is announced */
function page(title: string, main: Renderable, problem?: string): string {
  return html`<!doctype html>
<html lang="${paper.language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${problem && `${problem}: `}${title} – Harbour ID</title>
<link rel="stylesheet" href="/theme.css">
<link rel="icon" href="/icon.svg" type="image/svg+xml">
</head>
<body>
<header class="masthead identity"><p class="masthead-name">Harbour ID</p></header>
<main id="main"><div class="text">
<h1>${title}</h1>
${main}
</div></main>
</body>
</html>
`.toString();
}
