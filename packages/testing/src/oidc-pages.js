/** The pages of the OpenID provider: plain forms that work without script. */

/** @param {string} uid of the login that has begun @param {import('./oidc-provider.js').OidcAccount[]} accounts */
export function loginPage(uid, accounts) {
  const buttons = accounts.map(
    ({ id, email }) =>
      `<p><button name="account" value="${escape(id)}">Sign in as ${escape(email)}</button></p>`,
  );
  return page(
    'Sign in',
    `<form method="post" action="/interaction/${escape(uid)}">
${buttons.join('\n')}
</form>
<h2>Register</h2>
<form method="post" action="/interaction/${escape(uid)}">
<p><label>E-mail <input type="email" name="email" autocomplete="email" required></label></p>
<p><button>Register</button></p>
</form>
<form method="post" action="/interaction/${escape(uid)}">
<p><button name="account" value="">Cancel</button></p>
</form>`,
  );
}

/** @param {string} form the provider's own, with what protects it */
export function logoutPage(form) {
  return page(
    'Sign out',
    `${form}
<p><button form="op.logoutForm" name="logout" value="yes">Sign out</button></p>
<p><button form="op.logoutForm">Stay signed in</button></p>`,
  );
}

export function signedOutPage() {
  return page('You are signed out', '');
}

/** @param {string} title @param {string} main */
function page(title, main) {
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${title}</title>
<main>
<h1>${title}</h1>
<p>This provider is for demonstrations. It has no passwords.</p>
${main}
</main>
</html>`;
}

/** @param {string} text */
function escape(text) {
  return text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
