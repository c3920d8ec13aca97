# Lays each page of tiles over the whole sheet, where it belongs, and says where they differ. Portable grey maps only.
import subprocess, sys

whole, tiles, folder = sys.argv[1:4]
dpi = 72


def pages(pdf, stem):
    subprocess.run(['pdftoppm', '-r', str(dpi), '-gray', pdf, f'{folder}/{stem}'], check=True)
    import glob

    return [read(name) for name in sorted(glob.glob(f'{folder}/{stem}-*.pgm'))]


def read(name):
    data = open(name, 'rb').read()
    parts = data.split(maxsplit=4)
    width, height = int(parts[1]), int(parts[2])
    return width, height, data[-width * height :]


def points(mm):
    return mm * dpi / 25.4


(ww, wh, wdata), = pages(whole, 'whole')
cut = pages(tiles, 'tiles')
tw, th = cut[0][0], cut[0][1]
margin, over = points(10), points(10)
w, h = tw - 2 * margin, th - 2 * margin
columns = max(1, -(-int(ww - over) // int(w - over)))


def differing(shift):
    bad = ink = 0
    for n, (_, _, data) in enumerate(cut):
        x0, y0 = (n % columns) * (w - over) + shift, (n // columns) * (h - over) + shift
        for y in range(4, int(h) - 4, 2):
            for x in range(4, int(w) - 4, 2):
                wx, wy = int(x0) + x, int(y0) + y
                if wx >= ww - 2 or wy >= wh - 2:
                    continue
                # A dot to either side: pages begin on fractions of one.
                near = [wdata[(wy + dy) * ww + wx + dx] for dy in (-1, 0, 1, 2) for dx in (-1, 0, 1, 2)]
                here = data[int(margin + y) * tw + int(margin + x)]
                ink += min(near) < 128
                bad += not (min(near) - 60 <= here <= max(near) + 60)
    return bad, ink


# Laid a few dots beside where they belong they have to differ far more: otherwise nothing was looked at.
(bad, ink), (beside, _) = differing(0), differing(5)
joined = ink > 500 and bad < ink * 0.03 and beside > bad * 5
print('joined' if joined else f'{bad} dots differ, {beside} beside, {ink} dots of ink, {len(cut)} tiles, {columns} columns')
