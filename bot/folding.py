"""How typed words are held against known ones: folded, and with one slip of the finger allowed."""

from forum.folding import folded as folded


def one_slip(typed: str, meant: str) -> bool:
    """Whether one letter is missing, too many, wrong or swapped with its neighbour."""
    if typed == meant or abs(len(typed) - len(meant)) > 1:
        return False
    same = next((at for at, (left, right) in enumerate(zip(typed, meant, strict=False)) if left != right), None)
    if same is None:
        return True
    left, right = typed[same:], meant[same:]
    return left[1:] == right[1:] or left[1:] == right or left == right[1:] or _swapped(left, right)


def _swapped(left: str, right: str) -> bool:
    return len(left) >= 2 and left[:2] == right[1::-1] and left[2:] == right[2:]
