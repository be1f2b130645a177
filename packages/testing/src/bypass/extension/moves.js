// What extensions against paywalls do: the script is blocked and the user agent changed by rules.json; here storage is wiped,
// everything un-hidden, the wall taken out, and structured data read.
localStorage.clear();
sessionStorage.clear();
for (const element of document.querySelectorAll('*')) {
  element.removeAttribute('hidden');
  element.removeAttribute('class');
  element.removeAttribute('style');
}
const data = [...document.querySelectorAll('script[type="application/ld+json"]')].map(
  ({ textContent }) => JSON.parse(textContent ?? ''),
);
document.querySelectorAll('[data-offer]').forEach((offer) => offer.remove());
document.documentElement.dataset.taken = JSON.stringify([document.body.innerText, data]);
