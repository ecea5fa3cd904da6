// Picking a card up, carrying it and putting it down, by pointer and by keyboard; the page decides what is allowed.

function pickUp(board, button) {
  const card = board.data.cards.find((one) => one.key === button.dataset.card);
  board.carried = card;
  board.over = null;
  board.from = button.closest(".wb-cell");
  board.root.classList.add("is-carrying");
  button.closest(".wb-frame").classList.add("is-carried");
  board.weeks.querySelector(".wb-weeks-label").textContent = weeksLabel(board);
  paintPlaces(board);
  tell(board, fill(board.data.texts.picked_up, { card: card.cohort }));
  if (board.data.picked?.card !== card.key) board.send("picked", { card: card.key, cohort: card.cohort, slot: card.slot });
}

function layDown(board) {
  board.carried = null;
  board.over = null;
  board.root.classList.remove("is-carrying");
  board.root.querySelectorAll(".is-carried, .is-over").forEach((one) => one.classList.remove("is-carried", "is-over"));
  board.weeks.querySelector(".wb-weeks-label").textContent = weeksLabel(board);
  paintPlaces(board);
}

function cancel(board) {
  const { cohort, key } = board.carried;
  layDown(board);
  tell(board, fill(board.data.texts.left_there, { card: cohort }));
  return key;
}

// A cell or a week: `can` is true, false with a reason, or undefined while the page is still looking.
function judge(board, place) {
  const known = board.carried && board.data.picked?.card === board.carried.key ? board.data.picked : null;
  if (!known) return {};
  const { week, row, column } = place.dataset;
  const found = week ? known.weeks[week] : known.cells[row]?.[column];
  if (found === undefined) return week ? { can: false, why: board.data.texts.no_start } : {};
  return { can: found < 0, why: found < 0 ? "" : known.reasons[found] };
}

function paintPlaces(board) {
  for (const place of board.root.querySelectorAll(".wb-cell, .wb-week")) {
    const { can } = judge(board, place);
    place.classList.toggle("can", can === true);
    place.classList.toggle("cannot", can === false);
  }
}

function hover(board, place) {
  if (place === board.over) return;
  board.over?.classList.remove("is-over");
  board.over = place;
  if (!place) return;
  place.classList.add("is-over");
  tellOver(board, place);
}

function tellOver(board, place) {
  const { can, why } = judge(board, place);
  const where = place.getAttribute("aria-label");
  if (can === undefined) tell(board, where);
  else tell(board, can ? fill(board.data.texts.can, { place: where }) : `${where}: ${why}`, can === false);
}

function putDown(board, place) {
  const { key, cohort, slot } = board.carried;
  const target = place.dataset.week ? { start: place.dataset.week } : { row: place.dataset.row, column: place.dataset.column };
  layDown(board);
  board.focusAfter = { cohort, ...target };
  tell(board, board.data.texts.checking);
  board.send(target.start ? "started" : "dropped", { card: key, cohort, slot, ...target, number: ++board.sent });
}

function tell(board, sentence, isRefusal = false) {
  board.status.textContent = sentence;
  board.status.classList.toggle("is-refusal", isRefusal);
}

// --- by pointer ---

function startPress(board, event) {
  const button = event.target.closest(".wb-card");
  if (!button || event.button !== 0 || board.carried) return;
  board.press = { button, x: event.clientX, y: event.clientY };
}

function movePress(board, event) {
  if (!board.press) return;
  const { button, x, y } = board.press;
  if (!board.ghost) {
    if (Math.hypot(event.clientX - x, event.clientY - y) < 6) return;
    pickUp(board, button);
    board.ghost = make("div", "wb-ghost", board.carried.cohort);
    document.body.append(board.ghost);
  }
  board.ghost.style.transform = `translate(${event.clientX + 10}px, ${event.clientY + 10}px)`;
  scrollNearEdge(board.scroller, event);
  hover(board, placeAt(board, event));
}

function endPress(board, event) {
  if (!board.press) return;
  const wasDragged = Boolean(board.ghost);
  board.press = null;
  board.ghost?.remove();
  board.ghost = null;
  if (!wasDragged || !board.carried) return;
  board.ignoreClick = true;
  setTimeout(() => (board.ignoreClick = false), 0);
  const place = event.type === "pointerup" && placeAt(board, event) ? board.over : null;
  if (place) putDown(board, place);
  else cancel(board);
}

function placeAt(board, event) {
  const place = document.elementFromPoint(event.clientX, event.clientY)?.closest(".wb-cell, .wb-week");
  return place && board.root.contains(place) ? place : null;
}

function scrollNearEdge(scroller, event) {
  const box = scroller.getBoundingClientRect();
  const nudge = (at, low, high) => (at < low + 36 ? -14 : at > high - 36 ? 14 : 0);
  const isInside = event.clientY > box.top - 20 && event.clientY < box.bottom + 20;
  if (isInside) scroller.scrollBy(nudge(event.clientX, box.left, box.right), nudge(event.clientY, box.top, box.bottom));
}
