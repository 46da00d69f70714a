// Checklog checks a published log of a dialogue with software that is not ours: the packages with
// which the Go toolchain checks its own checksum database. It opens the signed checkpoint, proves
// every entry in its tree and every earlier tree consistent with it, from the published tiles alone.
//
//	checklog -log <vkey> [-witness <vkey>] [-old <earlier checkpoint>] [-every n] <folder or address of the log>
//
// It answers a line for what it checked, or why it did not hold, and exits with 1 then.
//
// Spec: spec/transparency.md. Packages: golang.org/x/mod/sumdb/note and tlog, of Debian's
// golang-golang-x-mod-dev; build with GO111MODULE=off GOPATH=/usr/share/gocode.
package main

import (
	"bytes"
	"crypto/ed25519"
	"crypto/sha256"
	"encoding/base64"
	"encoding/binary"
	"flag"
	"fmt"
	"io"
	"net/http"
	"os"
	"path/filepath"
	"strconv"
	"strings"

	"golang.org/x/mod/sumdb/note"
	"golang.org/x/mod/sumdb/tlog"
)

// c2sp.org/tlog-tiles has tiles of 256 hashes and leaves the height out of their path.
const tileHeight = 8

func main() {
	log := flag.String("log", "", "vkey of the log")
	witness := flag.String("witness", "", "vkey of the witness (type 0x04)")
	old := flag.String("old", "", "file with an earlier checkpoint")
	every := flag.Int64("every", 1, "prove every n-th entry only")
	flag.Parse()
	if err := check(flag.Arg(0), *log, *witness, *old, *every); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

func check(place, log, witness, old string, every int64) error {
	verifiers, err := verifiersOf(log, witness)
	if err != nil {
		return err
	}
	msg, err := read(place, "checkpoint")
	if err != nil {
		return err
	}
	tree, signers, err := open(msg, verifiers)
	if err != nil {
		return fmt.Errorf("checkpoint: %w", err)
	}
	reader := tlog.TileHashReader(tree, &tiles{place: place, known: map[string][]byte{}})
	proved, err := checkEntries(place, tree, reader, every)
	if err != nil {
		return err
	}
	trees, err := checkEarlier(tree, reader, every)
	if err != nil {
		return err
	}
	if old != "" {
		if err := checkOld(old, verifiers, tree, reader); err != nil {
			return err
		}
	}
	fmt.Printf("size %d, %d entries proved, %d earlier trees consistent, signed by %s\n", tree.N, proved, trees, strings.Join(signers, " "))
	return nil
}

func verifiersOf(log, witness string) (note.Verifiers, error) {
	logVerifier, err := note.NewVerifier(log)
	if err != nil {
		return nil, fmt.Errorf("vkey of the log: %w", err)
	}
	if witness == "" {
		return note.VerifierList(logVerifier), nil
	}
	witnessVerifier, err := newCosignatureVerifier(witness)
	if err != nil {
		return nil, fmt.Errorf("vkey of the witness: %w", err)
	}
	return note.VerifierList(logVerifier, witnessVerifier), nil
}

// open opens a checkpoint that every known key has signed.
func open(msg []byte, verifiers note.Verifiers) (tlog.Tree, []string, error) {
	n, err := note.Open(msg, verifiers)
	if err != nil {
		return tlog.Tree{}, nil, err
	}
	lines := strings.Split(n.Text, "\n")
	if len(lines) < 4 {
		return tlog.Tree{}, nil, fmt.Errorf("%d lines", len(lines))
	}
	size, err := strconv.ParseInt(lines[1], 10, 64)
	if err != nil {
		return tlog.Tree{}, nil, err
	}
	root, err := base64.StdEncoding.DecodeString(lines[2])
	if err != nil || len(root) != tlog.HashSize {
		return tlog.Tree{}, nil, fmt.Errorf("root %q", lines[2])
	}
	tree := tlog.Tree{N: size}
	copy(tree.Hash[:], root)
	var signers []string
	for _, sig := range n.Sigs {
		signers = append(signers, fmt.Sprintf("%s+%08x", sig.Name, sig.Hash))
	}
	if n.Sigs[0].Name != lines[0] {
		return tlog.Tree{}, nil, fmt.Errorf("the checkpoint of %s is signed by %s", lines[0], n.Sigs[0].Name)
	}
	return tree, signers, nil
}

// checkEntries proves each entry of the bundles at its place, and sees that a spoiled proof is none.
func checkEntries(place string, tree tlog.Tree, reader tlog.HashReader, every int64) (int64, error) {
	var proved, index int64
	for bundle := int64(0); bundle*256 < tree.N; bundle++ {
		width := tree.N - bundle*256
		if width > 256 {
			width = 256
		}
		tile := tlog.Tile{H: tileHeight, L: 0, N: bundle, W: int(width)}
		data, err := read(place, strings.Replace(pathOf(tile), "tile/0/", "tile/entries/", 1))
		if err != nil {
			return 0, err
		}
		for ; len(data) > 0; index++ {
			if len(data) < 2 || len(data) < 2+int(binary.BigEndian.Uint16(data)) {
				return 0, fmt.Errorf("entry %d is cut short", index)
			}
			entry := data[2 : 2+int(binary.BigEndian.Uint16(data))]
			data = data[2+len(entry):]
			if index%every != 0 && index != tree.N-1 {
				continue
			}
			proof, err := tlog.ProveRecord(tree.N, index, reader)
			if err != nil {
				return 0, fmt.Errorf("entry %d: %w", index, err)
			}
			if err := tlog.CheckRecord(proof, tree.N, tree.Hash, index, tlog.RecordHash(entry)); err != nil {
				return 0, fmt.Errorf("entry %d: %w", index, err)
			}
			if len(proof) > 0 {
				proof[len(proof)/2][5] ^= 1
				if tlog.CheckRecord(proof, tree.N, tree.Hash, index, tlog.RecordHash(entry)) == nil {
					return 0, fmt.Errorf("entry %d: a spoiled proof holds", index)
				}
			}
			proved++
		}
	}
	if index != tree.N {
		return 0, fmt.Errorf("%d entries for a tree of %d", index, tree.N)
	}
	return proved, nil
}

func checkEarlier(tree tlog.Tree, reader tlog.HashReader, every int64) (int64, error) {
	var trees int64
	for size := int64(1); size <= tree.N; size += every {
		root, err := tlog.TreeHash(size, reader)
		if err != nil {
			return 0, fmt.Errorf("tree %d: %w", size, err)
		}
		if err := checkConsistent(tree, tlog.Tree{N: size, Hash: root}, reader); err != nil {
			return 0, err
		}
		trees++
	}
	return trees, nil
}

func checkConsistent(tree, before tlog.Tree, reader tlog.HashReader) error {
	proof, err := tlog.ProveTree(tree.N, before.N, reader)
	if err != nil {
		return fmt.Errorf("tree %d: %w", before.N, err)
	}
	if err := tlog.CheckTree(proof, tree.N, tree.Hash, before.N, before.Hash); err != nil {
		return fmt.Errorf("tree %d: %w", before.N, err)
	}
	before.Hash[3] ^= 1
	if tlog.CheckTree(proof, tree.N, tree.Hash, before.N, before.Hash) == nil {
		return fmt.Errorf("tree %d: another root is consistent too", before.N)
	}
	return nil
}

// checkOld proves that the tree only adds to the one of an earlier checkpoint.
func checkOld(file string, verifiers note.Verifiers, tree tlog.Tree, reader tlog.HashReader) error {
	msg, err := os.ReadFile(file)
	if err != nil {
		return err
	}
	before, _, err := open(msg, verifiers)
	if err != nil {
		return fmt.Errorf("earlier checkpoint: %w", err)
	}
	if before.N > tree.N {
		return fmt.Errorf("earlier checkpoint: %d entries, now %d", before.N, tree.N)
	}
	return checkConsistent(tree, before, reader)
}

// tiles reads tiles of c2sp.org/tlog-tiles for the tlog package.
type tiles struct {
	place string
	known map[string][]byte
}

func (t *tiles) Height() int { return tileHeight }

func (t *tiles) SaveTiles(asked []tlog.Tile, data [][]byte) {
	for i, tile := range asked {
		t.known[pathOf(tile)] = data[i]
	}
}

func (t *tiles) ReadTiles(asked []tlog.Tile) ([][]byte, error) {
	var all [][]byte
	for _, tile := range asked {
		data, isKnown := t.known[pathOf(tile)]
		if !isKnown {
			var err error
			if data, err = read(t.place, pathOf(tile)); err != nil {
				return nil, err
			}
		}
		all = append(all, data)
	}
	return all, nil
}

func pathOf(tile tlog.Tile) string {
	return strings.Replace(tile.Path(), fmt.Sprintf("tile/%d/", tileHeight), "tile/", 1)
}

func read(place, name string) ([]byte, error) {
	if !strings.HasPrefix(place, "http://") && !strings.HasPrefix(place, "https://") {
		return os.ReadFile(filepath.Join(place, filepath.FromSlash(name)))
	}
	answer, err := http.Get(place + "/" + name)
	if err != nil {
		return nil, err
	}
	defer answer.Body.Close()
	if answer.StatusCode != http.StatusOK {
		return nil, fmt.Errorf("%s: %s", name, answer.Status)
	}
	return io.ReadAll(answer.Body)
}

// cosignatureVerifier verifies c2sp.org/tlog-cosignature, which the note package leaves to others.
type cosignatureVerifier struct {
	name string
	hash uint32
	key  ed25519.PublicKey
}

func newCosignatureVerifier(vkey string) (note.Verifier, error) {
	parts := strings.SplitN(vkey, "+", 3)
	if len(parts) != 3 {
		return nil, fmt.Errorf("malformed")
	}
	key, err := base64.StdEncoding.DecodeString(parts[2])
	if err != nil || len(key) != 1+ed25519.PublicKeySize || key[0] != 0x04 {
		return nil, fmt.Errorf("not of type 0x04")
	}
	sum := sha256.Sum256(append([]byte(parts[0]+"\n"), key...))
	hash := binary.BigEndian.Uint32(sum[:])
	if fmt.Sprintf("%08x", hash) != parts[1] {
		return nil, fmt.Errorf("the id is not of this key")
	}
	return &cosignatureVerifier{parts[0], hash, key[1:]}, nil
}

func (v *cosignatureVerifier) Name() string    { return v.name }
func (v *cosignatureVerifier) KeyHash() uint32 { return v.hash }

func (v *cosignatureVerifier) Verify(msg, sig []byte) bool {
	if len(sig) != 8+ed25519.SignatureSize {
		return false
	}
	var signed bytes.Buffer
	fmt.Fprintf(&signed, "cosignature/v1\ntime %d\n", binary.BigEndian.Uint64(sig))
	signed.Write(msg)
	return ed25519.Verify(v.key, signed.Bytes(), sig[8:])
}
