// Replaces the results while the user types. Without this script, submitting the form loads a page of results.
const input = document.querySelector('#q');
const results = document.querySelector('#results');
const asked = new URLSearchParams(location.search).get('q');
if (results && asked) input.value = asked;

let latest = 0;
input?.addEventListener('input', async () => {
  if (!results) return;
  const turn = ++latest;
  const answer = await fetch('/search/results?q=' + encodeURIComponent(input.value));
  if (turn === latest && answer.ok) results.innerHTML = await answer.text();
});
