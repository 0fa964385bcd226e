for (const root of document.querySelectorAll('.schedule:not([data-alive])')) {
  const data = root.querySelector('script[type="application/json"]');
  if (!data) continue;
  root.dataset.alive = 'yes';
  root.dataset.lmSuppressShortcuts = 'true'; // JupyterLab would take the arrow keys for itself
  const steps = JSON.parse(data.textContent);
  const rows = [...root.querySelectorAll('table.steps tbody tr')];
  const box = root.querySelector('.rows');
  const part = name => root.querySelector('.' + name);
  const slider = root.querySelector('input');
  const make = (parent, name, text, type) => {
    const element = parent.appendChild(document.createElement(name));
    element.textContent = text;
    if (type) element.className = type;
    return element;
  };
  let at = 0;
  const state = t => t.doing === 'ENDED' ? 'has ended'
    : t.doing === 'WAITS' ? 'waits for ' + t.waits + (t.holder && !t.waits.startsWith('the end of') ? ', which ' + t.holder + ' holds' : '')
    : 'could go on';
  const show = () => {
    const step = steps[at];
    rows.forEach((row, i) => {
      row.classList.toggle('later', i > at);
      if (i === at) row.setAttribute('aria-current', 'step'); else row.removeAttribute('aria-current');
    });
    const top = rows[at].offsetTop, height = rows[at].offsetHeight, head = 2 * rows[0].offsetHeight;
    if (top - head < box.scrollTop) box.scrollTop = top - head;
    else if (top + height > box.scrollTop + box.clientHeight) box.scrollTop = top + height - box.clientHeight;
    const cell = rows[at].querySelector('.lane'), right = cell.offsetLeft + cell.offsetWidth - box.clientWidth;
    if (cell.offsetLeft < box.scrollLeft || right > box.scrollLeft) box.scrollLeft = Math.min(cell.offsetLeft, Math.max(0, right));
    slider.value = at + 1;
    slider.setAttribute('aria-valuetext', 'step ' + (at + 1) + ': ' + step.by + ' ' + step.does);
    part('where').textContent = 'step ' + (at + 1) + ' of ' + steps.length;
    // Not "disabled": a button that has the focus must go on taking keys.
    for (const name of ['first', 'back']) part(name).setAttribute('aria-disabled', at === 0);
    for (const name of ['forth', 'last']) part(name).setAttribute('aria-disabled', at === steps.length - 1);
    const now = part('now');
    now.textContent = '';
    make(now, 'strong', step.by);
    now.append(' ' + step.does + (step.at ? '  (' + step.at + ')' : ''));
    if (step.code) make(now, 'code', step.code);
    const board = part('board');
    board.textContent = '';
    for (const thread of step.threads) {
      const card = make(board, 'div', '', 'card t' + thread.lane + (thread.name === step.by ? ' acts' : ''));
      make(card, 'strong', thread.name);
      make(card, 'p', state(thread));
      if (thread.holds.length) make(card, 'p', 'holds ' + thread.holds.join(', '));
    }
    if (step.values.length) {
      const card = make(board, 'div', '', 'card values');
      make(card, 'strong', 'shared');
      for (const [name, value] of step.values) make(card, 'p', name + ' = ' + value);
    }
  };
  const go = to => { at = Math.max(0, Math.min(steps.length - 1, to)); show(); };
  const moves = { ArrowRight: () => at + 1, ArrowLeft: () => at - 1, Home: () => 0, End: () => steps.length - 1 };
  root.addEventListener('keydown', event => {
    if (!moves[event.key] || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    event.stopPropagation();
    go(moves[event.key]());
  });
  slider.addEventListener('input', () => go(slider.value - 1));
  part('first').addEventListener('click', () => go(0));
  part('back').addEventListener('click', () => go(at - 1));
  part('forth').addEventListener('click', () => go(at + 1));
  part('last').addEventListener('click', () => go(steps.length - 1));
  for (const name of ['controls', 'now', 'board']) part(name).hidden = false;
  show();
}
