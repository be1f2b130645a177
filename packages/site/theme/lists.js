// What this reader saves and follows, kept on this device: a real paper would ask its own service. The kit's buttons say what
// was asked by an event, and show what is known by `aria-pressed`.
const KEY = 'harbour-post:lists';

function read() {
  try {
    return new Set(JSON.parse(localStorage.getItem(KEY)));
  } catch {
    return new Set();
  }
}

/** Throws where the device keeps nothing: the button then goes back. */
function keep(name, isOn) {
  const names = read();
  if (isOn) names.add(name);
  else names.delete(name);
  localStorage.setItem(KEY, JSON.stringify([...names]));
}

const nameOf = ({ dataset }) =>
  dataset.act === 'follow' ? `${dataset.kind}:${dataset.name}` : `saved:${location.pathname}`;

function show(buttons) {
  const names = read();
  for (const button of buttons) button.ariaPressed = String(names.has(nameOf(button)));
}

const wait = (event, stored) =>
  event.waitUntil(new Promise((done) => done(keep(stored, event.saved ?? event.followed))));

document.addEventListener('news-article-saved', (event) =>
  wait(event, `saved:${new URL(event.url).pathname}`),
);
document.addEventListener('news-followed', (event) => wait(event, `${event.kind}:${event.name}`));
show(document.querySelectorAll('[data-act=save], [data-act=follow]'));
