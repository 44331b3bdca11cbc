// Checks a log with the Go project's own code: golang.org/x/mod/sumdb/note and tlog.
//
// Run in the folder that tests/lanes/ledger.py wrote: cases.json, checkpoint, tiles. Prints what it checked, and a
// note of its own making for the other side to check.
package main

import (
	"crypto/rand"
	"encoding/json"
	"fmt"
	"os"
	"strings"

	"golang.org/x/mod/sumdb/note"
	"golang.org/x/mod/sumdb/tlog"
)

type cases struct {
	Vkey       string
	Entries    [][]byte
	Checkpoint string
	Size       int64
	Root       tlog.Hash
	Inclusion  []struct {
		Index, Size int64
		Root        tlog.Hash
		Path        []tlog.Hash
	}
	Consistency []struct {
		Old, New         int64
		OldRoot, NewRoot tlog.Hash
		Path             []tlog.Hash
	}
}

type tiles struct{}

func (tiles) Height() int { return 8 }

// ReadTiles reads files laid out as c2sp.org/tlog-tiles says, whose paths leave out the height.
func (tiles) ReadTiles(wanted []tlog.Tile) (data [][]byte, err error) {
	for _, tile := range wanted {
		raw, err := os.ReadFile(strings.Replace(tile.Path(), "tile/8/", "tile/", 1))
		if err != nil {
			return nil, err
		}
		data = append(data, raw)
	}
	return data, nil
}

func (tiles) SaveTiles([]tlog.Tile, [][]byte) {}

func check(err error) {
	if err != nil {
		fmt.Println("FAILED:", err)
		os.Exit(1)
	}
}

func main() {
	var all cases
	raw, err := os.ReadFile("cases.json")
	check(err)
	check(json.Unmarshal(raw, &all))

	verifier, err := note.NewVerifier(all.Vkey)
	check(err)
	_, err = note.Open([]byte(all.Checkpoint), note.VerifierList(verifier))
	check(err)

	reader := tlog.TileHashReader(tlog.Tree{N: all.Size, Hash: all.Root}, tiles{})
	root, err := tlog.TreeHash(all.Size, reader)
	check(err)
	if root != all.Root {
		check(fmt.Errorf("another root: %v", root))
	}
	for _, one := range all.Inclusion {
		leaf := tlog.RecordHash(all.Entries[one.Index])
		check(tlog.CheckRecord(one.Path, one.Size, one.Root, one.Index, leaf))
		if one.Size == all.Size {
			proof, err := tlog.ProveRecord(one.Size, one.Index, reader)
			check(err)
			if fmt.Sprint(proof) != fmt.Sprint(tlog.RecordProof(one.Path)) {
				check(fmt.Errorf("another proof of %d", one.Index))
			}
		}
	}
	for _, one := range all.Consistency {
		check(tlog.CheckTree(one.Path, one.New, one.NewRoot, one.Old, one.OldRoot))
	}

	skey, vkey, err := note.GenerateKey(rand.Reader, "motcua/gateway/go")
	check(err)
	signer, err := note.NewSigner(skey)
	check(err)
	signed, err := note.Sign(&note.Note{Text: fmt.Sprintf("motcua/gateway/go\n%d\n%s\n", all.Size, all.Root)}, signer)
	check(err)
	check(os.WriteFile("from-go.note", signed, 0o600))
	check(os.WriteFile("from-go.vkey", []byte(vkey), 0o600))
	fmt.Printf("%d inclusion proofs, %d consistency proofs, the tiles of %d entries, 1 checkpoint\n",
		len(all.Inclusion), len(all.Consistency), all.Size)
}
