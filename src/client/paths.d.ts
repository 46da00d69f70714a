// Made of the document of the API by `generate.ts`; not written by hand.

export interface paths {
    "/dialogue": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The dialogue, its parties and how far their chains go */
        get: operations["getDialogue"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/items": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Items, by id
         * @description Every item of the dialogue with the content in force. `content` is as it was signed; the shapes by kind stand among the schemas of this document (`ElementContent`, `MeetingContent` …).
         */
        get: operations["listItems"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/items/{kind}/{name}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One item */
        get: operations["getItem"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/items/{kind}/{name}/versions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The versions of an item, oldest first */
        get: operations["listVersions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/items/{kind}/{name}/versions/{number}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One version of an item */
        get: operations["getVersion"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/proposals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Proposals, by party and sequence */
        get: operations["listProposals"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/proposals/{proposal}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One proposal with its signatures */
        get: operations["getProposal"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/proposals/{proposal}/changes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What a proposal would change */
        get: operations["listChanges"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/statements": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Statements, by party and sequence */
        get: operations["listStatements"];
        put?: never;
        /**
         * Say something for this side: sign a statement
         * @description The scope depends on the type: `report` for advances, assessments, values, requests …, `answer` for answers, `comment`, `certify`, `run-round`, `disclose` for gates, `sign` for what binds the side. Files are kept first (`POST /blobs`).
         */
        post: operations["stateStatement"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/statements/{statement}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One statement */
        get: operations["getStatement"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/acts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Acts, by party and sequence
         * @description The headers of all acts are public. The signed lines themselves, for checking, stand in the record: `/record/<dialogue>/<party>.ndjson`.
         */
        get: operations["listActs"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/acts/{party}/{sequence}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One act */
        get: operations["getAct"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/erasures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Acts whose body was erased */
        get: operations["listErasures"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/drafts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Drafts of this side */
        get: operations["listDrafts"];
        put?: never;
        /** Begin a draft */
        post: operations["createDraft"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/drafts/{draft}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One draft */
        get: operations["getDraft"];
        /** Save a draft as it is now */
        put: operations["replaceDraft"];
        post?: never;
        /** Discard a draft */
        delete: operations["deleteDraft"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/drafts/{draft}/findings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What still stands in the way of a draft */
        get: operations["getDraftFindings"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/drafts/{draft}/sending": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Sign a draft and send it as a proposal */
        post: operations["sendDraft"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/proposals/{proposal}/signature": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Sign a proposal for this side
         * @description With `If-Match` and the tag of `GET /proposals/{proposal}` nothing is signed that has moved on since it was read. Where this side stands on a competing proposal, that signature is taken back first and this one is given by itself once it is (409 `stands-on-competing`).
         */
        post: operations["signProposal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/proposals/{proposal}/withdrawal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take the signature of this side back */
        post: operations["withdrawSignature"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/acts/{act}/release": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Open what this side has said to the public, for good */
        post: operations["releaseAct"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/acts/{act}/erasure": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Have the text of an own act erased everywhere, for good */
        post: operations["eraseAct"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/statements/{statement}/retraction": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take a statement of this side back */
        post: operations["retractStatement"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/consultations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Consultations with their numbers */
        get: operations["listConsultations"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/consultations/{consultation}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One consultation
         * @description What is asked, with its questions, is the content of the item (`GET /items/instrument/{name}`).
         */
        get: operations["getConsultation"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/consultations/{consultation}/submissions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What was published, with the answers of each side */
        get: operations["listPublishedSubmissions"];
        put?: never;
        /**
         * Take part, without a token
         * @description Under the same bounds as the form: ten at once from one network, then one every half minute. An officer reads it before anything of it is published.
         */
        post: operations["submitToConsultation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/consultations/{consultation}/receipt": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * What became of something that was sent
         * @description A POST, so that the secret stands in no address.
         */
        post: operations["lookUpReceipt"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/consultations/{consultation}/received": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What came in here and nobody has dealt with */
        get: operations["listReceivedSubmissions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/consultations/{consultation}/received/{receipt}/publication": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Publish something that came in, after reading it
         * @description Words may be left out, each time with a mark; nothing may be changed or added (422 `redaction-changes`). The name goes with it only if whoever sent it agreed.
         */
        post: operations["publishSubmission"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/consultations/{consultation}/refusals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Not publish what came in, with the reason */
        post: operations["refuseSubmissions"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/consultations/{consultation}/answers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Answer one or many for this side */
        post: operations["answerSubmissions"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/translations/drafts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Drafts with what each language lacks */
        get: operations["listDraftLanguages"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/drafts/{draft}/languages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What each language of a draft lacks */
        get: operations["getDraftLanguages"];
        /** Say in which language each text of a draft was drafted */
        put: operations["putDraftLanguages"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/drafts/{draft}/translation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What goes to a translator */
        get: operations["takeTranslation"];
        put?: never;
        /** Bring a translation back: it is shown against the draft, and nothing is applied yet */
        post: operations["bringTranslation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/translations/files": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Translations that came back and wait */
        get: operations["listReturnedFiles"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/translations/files/{file}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A translation that came back, text by text against the draft */
        get: operations["getReturnedFile"];
        put?: never;
        post?: never;
        /** Throw away a translation that came back */
        delete: operations["discardReturnedFile"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/translations/files/{file}/application": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Put what it brings into the draft */
        post: operations["applyReturnedFile"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/translations/termbase": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The termbase of this side */
        get: operations["getTermbase"];
        /** Put a file in the place of the whole termbase: TBX, CSV or JSON */
        put: operations["putTermbase"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/translations/memory": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Everything that the parties have agreed, as TMX */
        get: operations["takeMemory"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/translations/memories": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Memories that others sent */
        get: operations["listMemories"];
        put?: never;
        /** Add a memory, as TMX */
        post: operations["addMemory"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/translations/memories/{memory}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Remove a memory that was sent */
        delete: operations["removeMemory"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/translations/findings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Differences in a draft or a proposal that may be meant */
        get: operations["listAskedDifferences"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/translations/differences": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Differences that are meant, with their reasons */
        get: operations["listDifferences"];
        put?: never;
        /** Say that a difference is meant, and why */
        post: operations["agreeDifference"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/translations/differences/{difference}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Let the check ask about it again */
        delete: operations["removeDifference"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/positions/{text}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Own positions on the clauses of a text */
        get: operations["listPositions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/positions/{text}/{subject}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Own position on one clause or one proposal */
        get: operations["getPosition"];
        /**
         * Keep an own position
         * @description `If-Match: "r0"` keeps a first one.
         */
        put: operations["putPosition"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/releases": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Releases, agreed and on offer
         * @description A release is proposed as a draft of an item of the kind `joint-release`.
         */
        get: operations["listReleases"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/releases/{release}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One release */
        get: operations["getRelease"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/releases/{release}/look": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Look now at what the others say and show of it */
        post: operations["lookAtRelease"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/releases/{release}/postings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Addresses that are watched, with what was found there */
        get: operations["listPostings"];
        put?: never;
        /** Watch an address at which the text is posted */
        post: operations["addPosting"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/releases/{release}/postings/{posting}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Watch an address no more */
        delete: operations["removePosting"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/releases/{release}/withdrawal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Propose that every side withdraws it, with a reason */
        post: operations["withdrawRelease"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/releases/{release}/disowning": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Say publicly that this side stands by it no longer, with a reason */
        post: operations["disownRelease"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/clearances": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Clearances that were asked for */
        get: operations["listClearances"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/clearances/{subject}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The clearance of one text */
        get: operations["getClearance"];
        put?: never;
        /** Ask the organizations of this side to clear a text */
        post: operations["requestClearance"];
        /** Call a clearance off */
        delete: operations["callOffClearance"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/clearances/{subject}/answers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Clear a text for an organization, refuse it, ask about it, or take that back */
        post: operations["answerClearance"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/inbox": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Where it is our move, what we await, what is due */
        get: operations["getInbox"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/notices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What the owner of the token was told */
        get: operations["listNotices"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/notices/reading": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Mark notices as read */
        post: operations["readNotices"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rounds": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Reporting rounds
         * @description A round is opened, changed and closed by a statement of the type `round`.
         */
        get: operations["listRounds"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rounds/{round}/reminder": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Remind those who have not reported */
        post: operations["remindRound"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/requests": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Requests in the queues, with where they stand
         * @description A request is made by a statement of the type `request`, and goes on by `request-step`; its thread is `/statements?thread=`.
         */
        get: operations["listRequests"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/requests/submissions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What came by the public door and waits */
        get: operations["listSubmissions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/requests/submissions/{submission}/refusal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Decline what came by the public door, with a reason */
        post: operations["declineSubmission"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/notices/notes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Notes of colleagues on an item or a proposal */
        get: operations["listNotes"];
        put?: never;
        /** Write a note to colleagues */
        post: operations["addNote"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/notices/notes/{note}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Delete an own note */
        delete: operations["removeNote"];
        options?: never;
        head?: never;
        /** Edit an own note, or settle any */
        patch: operations["changeNote"];
        trace?: never;
    };
    "/search/views": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Searches that are kept, own and shared */
        get: operations["listSavedViews"];
        put?: never;
        /** Keep a search */
        post: operations["saveView"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/search/views/{view}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Forget a kept search */
        delete: operations["removeView"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/blobs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Keep a file, for a statement to name it
         * @description The answer is what a statement says in `attachments` or `evidence`. Nobody can read the file before a statement names it, and then who may read the statement.
         */
        post: operations["keepBlob"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/files/datasets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Bring a file of data: it is looked at, and nothing is said yet */
        post: operations["bringData"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/files/datasets/{file}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How far the check of a file has come */
        get: operations["getBroughtData"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/files/datasets/{file}/description": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Describe a file; it is then checked against that, in the background */
        put: operations["describeData"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/files/datasets/{file}/statement": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** State a checked file as a dataset of this side */
        post: operations["stateData"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/files/plan": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The plan in force as a table */
        get: operations["takePlan"];
        put?: never;
        /** Bring a plan as a table: it is read, with every problem, and nothing is drafted yet */
        post: operations["bringPlan"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/files/plan/{file}/draft": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Make one draft of a plan that was brought */
        post: operations["draftPlan"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/files/termbase": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The termbase of this side, as TBX */
        get: operations["takeTermbase"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/people": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** People of this side */
        get: operations["listPeople"];
        put?: never;
        /** Admit a person with roles */
        post: operations["addPerson"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/people/focal-points": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who answers for what */
        get: operations["listFocalPoints"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/people/focal-points/{kind}/{name}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Name who answers for an item */
        put: operations["assignFocalPoint"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/people/{person}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One person */
        get: operations["getPerson"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Change what is known of a person */
        patch: operations["changePerson"];
        trace?: never;
    };
    "/people/{person}/grants": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Give a role */
        post: operations["giveRole"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/people/{person}/grants/{grant}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** End a role now */
        delete: operations["endRole"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/people/{person}/hand-over": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Somebody leaves, and somebody takes over */
        post: operations["handOver"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/audit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who looked at and did what, the newest first */
        get: operations["listAudit"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/contacts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Contact points of this side and who answers for them */
        get: operations["listContacts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/contacts/{contact}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One contact point */
        get: operations["getContact"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/contacts/{contact}/holders": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Name who answers for a contact point */
        put: operations["setContactHolders"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/clearances/rules": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whose clearance this side asks */
        get: operations["getClearanceRules"];
        /** Set whose clearance is asked */
        put: operations["setClearanceRules"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/notices/subscription": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What the owner of the token wants to be told of */
        get: operations["getSubscription"];
        /** Say what to be told of, on the page and by mail */
        put: operations["setSubscription"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/notices/subscription/follows/{kind}/{name}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Follow an item with all that hangs under it, or a body with all that it looks after */
        put: operations["followItem"];
        post?: never;
        /** Follow it no more */
        delete: operations["unfollowItem"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/drafts/notes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Red notes of this side on an item, the oldest first */
        get: operations["listRedNotes"];
        put?: never;
        /**
         * Write a red note: on an item’s member, for this side alone
         * @description The item may also be one that only a draft has.
         */
        post: operations["addRedNote"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/drafts/notes/{note}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Settle a red note, or open it again */
        patch: operations["changeRedNote"];
        trace?: never;
    };
    "/datasets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Datasets, each in its vintage in force */
        get: operations["listDatasets"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/datasets/{party}/{dataset}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One dataset in its vintage in force */
        get: operations["getDataset"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/datasets/{party}/{dataset}/vintages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The vintages of a dataset, oldest first */
        get: operations["listVintages"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/datasets/{party}/{dataset}/vintages/{number}/rows": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Rows of one vintage, as they stand in its file
         * @description A vintage never changes, so a page is the same for ever. `where` holds conditions with semicolons between them, each `column:operator:value`; the operators are those of the SDMX REST API.
         */
        get: operations["listRows"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sources": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Sources of data, with what came of each */
        get: operations["listSources"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sources/{source}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One source */
        get: operations["getSource"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sources/{source}/asking": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ask the originator now; what came of it stands in `last` */
        post: operations["askSource"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sources/{source}/statement": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** State what lies prepared as the next vintage */
        post: operations["stateSource"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/views": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Pages that there are */
        get: operations["listViews"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/views/one": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One page as data: an instrument, an indicator, an element …
         * @description What stands at the twin of the page (`/en/instruments/….json`), and with a token also what is between the parties. `ask` holds what an instrument asks: `port:2304,days:7`.
         */
        get: operations["getView"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/blobs/{blob}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A file that a statement names */
        get: operations["getBlob"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Search in everything that this side reads */
        get: operations["search"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What happens, as server-sent events
         * @description Each act of the record is an event of its kind (`propose`, `sign`, `state` …) with ids and no words; its id is the position in the record that it leads to. With a token there are also `draft` and `clearance` of the side’s own desk, which have no id.
         */
        get: operations["streamEvents"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/webhooks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Own webhooks */
        get: operations["listWebhooks"];
        put?: never;
        /**
         * Be called for what happens from now on
         * @description The address is https and in no private network, unless the operator allows that. The secret stands in this answer alone; with it every delivery is signed as Standard Webhooks says.
         */
        post: operations["registerWebhook"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/webhooks/{webhook}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One webhook */
        get: operations["getWebhook"];
        put?: never;
        post?: never;
        /** Be called no more */
        delete: operations["removeWebhook"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/webhooks/{webhook}/test": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Send a delivery of the type `webhook.test` now, and say what came of it */
        post: operations["testWebhook"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/webhooks/{webhook}/pause": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Be told nothing until it goes on; nothing is left out then */
        post: operations["pauseWebhook"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/webhooks/{webhook}/enabling": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Go on after a pause or a failure, from where it stopped */
        post: operations["enableWebhook"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/webhooks/{webhook}/secret": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A new secret; the old one signs beside it for a day */
        post: operations["rotateWebhook"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/webhooks/{webhook}/deliveries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What came of the last deliveries, the newest first */
        get: operations["listDeliveries"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/webhooks/{webhook}/deliveries/{delivery}/resending": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Send a delivery again, under its id */
        post: operations["resendDelivery"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tokens/current": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The token of this request, and what it may do now */
        get: operations["getToken"];
        put?: never;
        post?: never;
        /** End this token now */
        delete: operations["revokeToken"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/problems": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Every way in which something may be refused */
        get: operations["listProblems"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/problems/{code}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What a problem means
         * @description A browser gets it as a page.
         */
        get: operations["getProblem"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        Act: {
            party: components["schemas"]["PartyId"];
            sequence: number;
            hash: components["schemas"]["Hash"];
            at: components["schemas"]["Instant"];
            kind: string;
            audience: components["schemas"]["Audience"];
            key: string;
            seen: {
                [key: string]: number;
            };
            inadmissible: string | null;
            names: components["schemas"]["Hash"] | null;
            releasedBy: components["schemas"]["Citation"] | null;
            erasedBy: {
                party: components["schemas"]["PartyId"];
                sequence: number;
                hash: components["schemas"]["Hash"];
                at: components["schemas"]["Instant"];
                reason: string;
            } | null;
        };
        AddMemoryAnswer: components["schemas"]["Memory"];
        AddMemorySparse: {
            id?: string;
            file?: string;
            entries?: number;
            at?: components["schemas"]["Instant"];
            by?: string;
        };
        AddNoteAnswer: components["schemas"]["Note"];
        AddNoteBody: {
            subject: {
                /** @constant */
                kind: "item";
                item: components["schemas"]["ItemId"];
            } | {
                /** @constant */
                kind: "proposal";
                proposal: components["schemas"]["Hash"];
            };
            text: string;
        };
        AddNoteSparse: {
            id?: string;
            revision?: number;
            subject?: {
                /** @constant */
                kind: "item";
                item: components["schemas"]["ItemId"];
            } | {
                /** @constant */
                kind: "proposal";
                proposal: components["schemas"]["Hash"];
            };
            text?: string;
            by?: string;
            at?: components["schemas"]["Instant"];
            editedAt?: components["schemas"]["Instant"] | null;
            resolved?: {
                by: string;
                at: components["schemas"]["Instant"];
            } | null;
        };
        AddPersonAnswer: components["schemas"]["Person"];
        AddPersonBody: {
            id: string;
            name: components["schemas"]["Texts"];
            post?: components["schemas"]["Texts"] | null;
            email: string | null;
            /** @enum {string} */
            language: "en" | "es";
            organisation: components["schemas"]["ItemId"];
            grants: {
                /** @enum {string} */
                role: "viewer" | "drafter" | "clearer" | "signatory" | "data-officer" | "translator" | "legal-adviser" | "administrator";
                scope: string;
                from: components["schemas"]["Day"];
                until?: components["schemas"]["Day"] | null;
            }[];
        };
        AddPersonSparse: {
            id?: string;
            revision?: number;
            name?: components["schemas"]["Texts"];
            post?: components["schemas"]["Texts"] | null;
            organisation?: components["schemas"]["ItemId"];
            /** @enum {string} */
            language?: "en" | "es";
            email?: string | null;
            leftAt?: components["schemas"]["Instant"] | null;
            grants?: components["schemas"]["Grant"][];
        };
        AddPostingAnswer: components["schemas"]["Posting"];
        AddPostingBody: {
            url: string;
            party?: components["schemas"]["PartyId"] | null;
        };
        AddPostingSparse: {
            id?: string;
            url?: string;
            party?: components["schemas"]["PartyId"] | null;
            addedAt?: components["schemas"]["Instant"];
            addedBy?: string;
            nextAt?: components["schemas"]["Instant"];
            alarm?: string | null;
            alarmSince?: components["schemas"]["Instant"] | null;
            findings?: {
                at: components["schemas"]["Instant"];
                outcome: string;
                hash: components["schemas"]["Hash"] | null;
                url: string;
            }[];
        };
        AddRedNoteAnswer: components["schemas"]["RedNote"];
        AddRedNoteBody: {
            item: components["schemas"]["ItemId"];
            field?: string;
            text: string;
        };
        AddRedNoteSparse: {
            id?: string;
            revision?: number;
            item?: components["schemas"]["ItemId"];
            field?: string;
            text?: string;
            by?: string;
            at?: components["schemas"]["Instant"];
            resolved?: {
                by: string;
                at: components["schemas"]["Instant"];
            } | null;
        };
        AdvanceStatement: {
            /** @constant */
            type: "advance";
            about: components["schemas"]["ItemId"] | null;
            content: {
                /** @enum {string} */
                nature: "done" | "commitment" | "statement";
                /** @enum {string} */
                link: "dialogue" | "context";
                date: string | null;
                text: {
                    [key: string]: string;
                };
                figure: {
                    value: number;
                    unit: {
                        [key: string]: string;
                    };
                    /** @enum {string} */
                    nature: "target" | "result" | "pledge" | "context";
                } | null;
                wording: {
                    [key: string]: "official" | "rendering" | "translation";
                };
                note: {
                    [key: string]: string;
                } | null;
                sources: {
                    url: string | null;
                    note: {
                        [key: string]: string;
                    } | null;
                }[];
                attachments?: {
                    blob: string;
                    bytes: number;
                    mediaType: string;
                    name: string;
                    label?: {
                        /** @enum {string} */
                        audience: "public" | "parties";
                        marking: string | null;
                    };
                    titles?: {
                        language: string;
                        text: string;
                    }[];
                }[];
            };
            replaces?: components["schemas"]["Hash"] | null;
            audience: components["schemas"]["Audience"];
        };
        AgreeDifferenceAnswer: components["schemas"]["AgreedDifference"];
        AgreeDifferenceBody: {
            of: string;
            key: string;
            reason: string;
        };
        AgreeDifferenceSparse: {
            id?: components["schemas"]["Hash"];
            code?: string;
            place?: string;
            reason?: string;
            at?: components["schemas"]["Instant"];
            by?: string;
        };
        AgreedDifference: {
            id: components["schemas"]["Hash"];
            code: string;
            place: string;
            reason: string;
            at: components["schemas"]["Instant"];
            by: string;
        };
        AnswerByStatement: {
            /** @constant */
            type: "answer-by";
            about: components["schemas"]["ItemId"] | null;
            content: {
                proposal: string;
                by: string;
            };
            replaces?: components["schemas"]["Hash"] | null;
            audience: components["schemas"]["Audience"];
        };
        AnswerClearanceAnswer: components["schemas"]["Clearance"];
        AnswerClearanceBody: {
            organisation: components["schemas"]["ItemId"];
            /** @enum {string} */
            answer: "cleared" | "refused" | "asked" | "withdrawn";
            text?: string | null;
            hash: components["schemas"]["Hash"];
        };
        AnswerClearanceSparse: {
            id?: string;
            /** @enum {string} */
            subject?: "draft" | "proposal";
            hash?: components["schemas"]["Hash"];
            requestedAt?: components["schemas"]["Instant"];
            requestedBy?: string;
            message?: string | null;
            meeting?: components["schemas"]["ItemId"] | null;
            silenceUntil?: components["schemas"]["Instant"] | null;
            organisations?: components["schemas"]["ItemId"][];
            outcome?: string;
            cleared?: number;
            needed?: number;
            answers?: {
                organisation: components["schemas"]["ItemId"];
                /** @enum {string} */
                answer: "cleared" | "refused" | "asked" | "withdrawn";
                text: string | null;
                by: string;
                at: components["schemas"]["Instant"];
            }[];
            ended?: {
                at: components["schemas"]["Instant"];
                /** @enum {string} */
                why: "edited" | "called-off" | "sent";
                by: string;
            } | null;
            sentAs?: components["schemas"]["Hash"] | null;
        };
        AnswerStatement: {
            /** @constant */
            type: "answer";
            about: components["schemas"]["ItemId"] | null;
            content: {
                proposal: string;
                /** @constant */
                answer: "received";
            } | {
                proposal: string;
                /** @constant */
                answer: "question";
                asks: string;
                text: {
                    [key: string]: string;
                };
            } | {
                proposal: string;
                /** @constant */
                answer: "reply";
                question: string;
                text: {
                    [key: string]: string;
                };
            } | {
                proposal: string;
                /** @constant */
                answer: "declined";
                text: {
                    [key: string]: string;
                };
            } | {
                proposal: string;
                /** @constant */
                answer: "reserved";
                text: {
                    [key: string]: string;
                };
            } | {
                proposal: string;
                /** @constant */
                answer: "ad-referendum";
                text: {
                    [key: string]: string;
                } | null;
            } | {
                proposal: string;
                /** @constant */
                answer: "countered";
                counter: string;
            };
            replaces?: components["schemas"]["Hash"] | null;
            audience: components["schemas"]["Audience"];
        };
        AnswerSubmissionsAnswer: components["schemas"]["Spoken"];
        AnswerSubmissionsBody: {
            to: string[];
            /** @enum {string} */
            outcome: "accepted" | "partly" | "not-accepted" | "out-of-scope" | "under-study";
            reason: {
                [key: string]: string;
            };
            next: {
                [key: string]: string;
            } | null;
            changed: {
                item: string;
                version: string | null;
            }[];
            replaces?: components["schemas"]["Hash"] | null;
        };
        AnswerSubmissionsSparse: {
            acts?: components["schemas"]["Citation"][];
        };
        AnswerToSubmission: {
            party: components["schemas"]["PartyId"];
            /** @enum {string} */
            outcome: "accepted" | "partly" | "not-accepted" | "out-of-scope" | "under-study";
            reason: components["schemas"]["Texts"];
            next: components["schemas"]["Texts"] | null;
            changed: {
                item: string;
                version: string | null;
            }[];
            on: components["schemas"]["Day"] | null;
            isLate: boolean;
        };
        AnswersToQuestions: {
            question: string;
            value: string | number | boolean | string[] | {
                latitude: number;
                longitude: number;
            };
        }[];
        ApplyReturnedFileAnswer: components["schemas"]["DraftLanguages"];
        ApplyReturnedFileBody: {
            repeats?: boolean;
        };
        ApplyReturnedFileSparse: {
            draft?: string;
            revision?: number;
            counts?: {
                language: string;
                missing: number;
                stale: number;
                done: number;
            }[];
            draftedIn?: {
                [key: string]: string;
            };
        };
        AskSourceAnswer: components["schemas"]["Source"];
        AskSourceSparse: {
            source?: string;
            connector?: string;
            dataset?: string;
            everyHours?: number;
            statesByItself?: boolean;
            nextAt?: string;
            failures?: number;
            last?: {
                at: components["schemas"]["Instant"];
                outcome: string;
                detail: string;
            } | null;
            prepared?: {
                at: components["schemas"]["Instant"];
                vintage: string;
                sha256: components["schemas"]["Hash"];
                rows: number;
                changes: {
                    added: number;
                    removed: number;
                    changed: number;
                } | null;
            } | null;
        };
        AskedDifference: {
            key: string;
            place: string;
            code: string;
            detail: string;
        };
        AssessmentStatement: {
            /** @constant */
            type: "assessment";
            about: components["schemas"]["ItemId"] | null;
            content: {
                /** @enum {string} */
                delivery: "no-evidence" | "not-started" | "limited" | "substantial" | "complete";
                reason: {
                    [key: string]: string;
                } | null;
                asOf: string;
                evidence: {
                    url: string | null;
                    note: {
                        [key: string]: string;
                    } | null;
                    titles?: {
                        language: string;
                        text: string;
                    }[];
                    label?: {
                        /** @enum {string} */
                        audience: "public" | "parties";
                        marking: string | null;
                    };
                }[];
                result?: {
                    /** @enum {string} */
                    level: "input" | "output" | "outcome" | "impact";
                };
                attachments?: {
                    blob: string;
                    bytes: number;
                    mediaType: string;
                    name: string;
                    label?: {
                        /** @enum {string} */
                        audience: "public" | "parties";
                        marking: string | null;
                    };
                    titles?: {
                        language: string;
                        text: string;
                    }[];
                }[];
            };
            replaces?: components["schemas"]["Hash"] | null;
            audience: components["schemas"]["Audience"];
        };
        AssignFocalPointAnswer: components["schemas"]["FocalPoint"];
        AssignFocalPointBody: {
            focalPoint: string;
            deputy?: string | null;
        };
        AssignFocalPointSparse: {
            item?: components["schemas"]["ItemId"];
            focalPoint?: string;
            deputy?: string | null;
        };
        AttendanceStatement: {
            /** @constant */
            type: "attendance";
            about: components["schemas"]["ItemId"] | null;
            content: {
                /** @constant */
                form: "answer";
                /** @enum {string} */
                answer: "accepts" | "tentative" | "declines";
                organisation: string;
                people: {
                    [key: string]: string;
                }[];
                note: {
                    [key: string]: string;
                } | null;
            } | {
                /** @constant */
                form: "attended";
                hasAttended: boolean;
                organisation: string;
                people: {
                    [key: string]: string;
                }[];
                note: {
                    [key: string]: string;
                } | null;
            };
            replaces?: components["schemas"]["Hash"] | null;
            audience: components["schemas"]["Audience"];
        };
        /** @enum {string} */
        Audience: "parties" | "public";
        AuditEntry: {
            at: components["schemas"]["Instant"];
            /** @enum {string} */
            sort: "look" | "deed" | "sign-in" | "refused-leak";
            who: string | null;
            what: string;
            about: string | null;
            refused: string | null;
            network: string | null;
        };
        BodyContent: {
            name: {
                [key: string]: string;
            };
            purpose: {
                [key: string]: string;
            };
            relation: {
                [key: string]: string;
            };
            since: string | null;
            until: string | null;
            participants: string[];
            charter?: {
                text: {
                    [key: string]: string;
                };
                tracking: {
                    [key: string]: string;
                };
                adopted: string | null;
            };
            coChairs?: string[];
            everyMonths?: number;
            under?: string;
            succeeds?: string[];
            dormancy?: {
                from: string;
                until: string | null;
                reason: {
                    [key: string]: string;
                };
            }[];
            wording: {
                [key: string]: "official" | "rendering" | "translation";
            };
            note: {
                [key: string]: string;
            } | null;
            sources: {
                url: string | null;
                note: {
                    [key: string]: string;
                } | null;
            }[];
        };
        BringDataAnswer: components["schemas"]["BroughtData"];
        BringDataSparse: {
            id?: string;
            name?: string;
            dataset?: string | null;
            broughtAt?: string;
            /** @enum {string} */
            state?: "brought" | "checking" | "wrong" | "refused" | "loaded";
            rows?: number | null;
            columns?: {
                heading: string;
                name: string;
                type: string;
                role: string;
            }[];
            key?: string[];
            problems?: {
                code: string;
                column: string | null;
                count: number;
            }[];
            refused?: string | null;
            content?: components["schemas"]["Content"] | null;
        };
        BringPlanAnswer: components["schemas"]["ReadPlan"];
        BringPlanSparse: {
            id?: string;
            added?: number;
            changed?: number;
            unchanged?: number;
            absent?: number;
            ends?: number;
            problems?: {
                code: string;
                detail: string;
            }[];
            warnings?: {
                code: string;
                detail: string;
            }[];
        };
        BringTranslationAnswer: components["schemas"]["ComparedFile"];
        BringTranslationSparse: {
            id?: string;
            draft?: string;
            name?: string;
            at?: components["schemas"]["Instant"];
            by?: string;
            from?: string;
            into?: string;
            revision?: number;
            isOfOther?: boolean;
            texts?: {
                place: string | null;
                /** @enum {string} */
                outcome: "taken" | "same" | "stale" | "source-altered" | "unknown" | "empty" | "repeats-source" | "has-codes" | "context" | "not-returned";
                source: string;
                before: string | null;
                after: string | null;
            }[];
        };
        BroughtData: {
            id: string;
            name: string;
            dataset: string | null;
            broughtAt: string;
            /** @enum {string} */
            state: "brought" | "checking" | "wrong" | "refused" | "loaded";
            rows: number | null;
            columns: {
                heading: string;
                name: string;
                type: string;
                role: string;
            }[];
            key: string[];
            problems: {
                code: string;
                column: string | null;
                count: number;
            }[];
            refused: string | null;
            content: components["schemas"]["Content"] | null;
        };
        CalendarStatement: {
            /** @constant */
            type: "calendar";
            about: components["schemas"]["ItemId"] | null;
            content: {
                calendar: string;
                from: string;
                until: string;
                weekend: number[];
                days: {
                    day: string;
                    title: {
                        [key: string]: string;
                    };
                    source: number;
                }[];
                sources: {
                    url: string | null;
                    note: {
                        [key: string]: string;
                    } | null;
                }[];
            };
            replaces?: components["schemas"]["Hash"] | null;
            audience: components["schemas"]["Audience"];
        };
        CertificateStatement: {
            /** @constant */
            type: "certificate";
            about: components["schemas"]["ItemId"] | null;
            content: {
                proposal: string;
                languages: string[];
                officer: {
                    name: string;
                    office: string;
                };
                date: string;
                texts: {
                    item: string | null;
                    path: string;
                    draftedIn: string | null;
                }[];
                accepted: {
                    item: string | null;
                    path: string;
                    code: string;
                    reason: {
                        language: string;
                        words: string;
                    };
                }[];
            };
            replaces?: components["schemas"]["Hash"] | null;
            audience: components["schemas"]["Audience"];
        };
        ChairTextStatement: {
            /** @constant */
            type: "chair-text";
            about: components["schemas"]["ItemId"] | null;
            content: {
                text: string;
                clauses: {
                    clause: string | null;
                    place: string;
                    /** @enum {string} */
                    form: "heading" | "preamble" | "paragraph" | "point";
                    words: {
                        [key: string]: string;
                    };
                }[];
                note: {
                    [key: string]: string;
                } | null;
            };
            replaces?: components["schemas"]["Hash"] | null;
            audience: components["schemas"]["Audience"];
        };
        Change: {
            item: components["schemas"]["ItemId"];
            base: components["schemas"]["Hash"] | null;
            version: components["schemas"]["Hash"];
            content: components["schemas"]["Content"] | null;
        };
        ChangeNoteAnswer: components["schemas"]["Note"];
        ChangeNoteBody: {
            text: string;
        } | {
            isResolved: boolean;
        };
        ChangeNoteSparse: {
            id?: string;
            revision?: number;
            subject?: {
                /** @constant */
                kind: "item";
                item: components["schemas"]["ItemId"];
            } | {
                /** @constant */
                kind: "proposal";
                proposal: components["schemas"]["Hash"];
            };
            text?: string;
            by?: string;
            at?: components["schemas"]["Instant"];
            editedAt?: components["schemas"]["Instant"] | null;
            resolved?: {
                by: string;
                at: components["schemas"]["Instant"];
            } | null;
        };
        ChangePersonAnswer: components["schemas"]["Person"];
        ChangePersonBody: {
            name?: components["schemas"]["Texts"];
            post?: components["schemas"]["Texts"] | null;
            email?: string | null;
            /** @enum {string} */
            language?: "en" | "es";
            organisation?: components["schemas"]["ItemId"];
        };
        ChangePersonSparse: {
            id?: string;
            revision?: number;
            name?: components["schemas"]["Texts"];
            post?: components["schemas"]["Texts"] | null;
            organisation?: components["schemas"]["ItemId"];
            /** @enum {string} */
            language?: "en" | "es";
            email?: string | null;
            leftAt?: components["schemas"]["Instant"] | null;
            grants?: components["schemas"]["Grant"][];
        };
        ChangeRedNoteAnswer: components["schemas"]["RedNote"];
        ChangeRedNoteBody: {
            isResolved: boolean;
        };
        ChangeRedNoteSparse: {
            id?: string;
            revision?: number;
            item?: components["schemas"]["ItemId"];
            field?: string;
            text?: string;
            by?: string;
            at?: components["schemas"]["Instant"];
            resolved?: {
                by: string;
                at: components["schemas"]["Instant"];
            } | null;
        };
        Citation: {
            party: components["schemas"]["PartyId"];
            sequence: number;
            hash: components["schemas"]["Hash"];
            at: components["schemas"]["Instant"];
        };
        ClauseContent: {
            text: string;
            place: string;
            /** @enum {string} */
            form: "heading" | "preamble" | "paragraph" | "point";
            words: {
                [key: string]: string;
            };
            draftedIn: string | null;
            cites: {
                item: string;
                paragraph: string | null;
            }[];
            noCommitment?: {
                [key: string]: string;
            };
        };
        Clearance: {
            id: string;
            /** @enum {string} */
            subject: "draft" | "proposal";
            hash: components["schemas"]["Hash"];
            requestedAt: components["schemas"]["Instant"];
            requestedBy: string;
            message: string | null;
            meeting: components["schemas"]["ItemId"] | null;
            silenceUntil: components["schemas"]["Instant"] | null;
            organisations: components["schemas"]["ItemId"][];
            outcome: string;
            cleared: number;
            needed: number;
            answers: {
                organisation: components["schemas"]["ItemId"];
                /** @enum {string} */
                answer: "cleared" | "refused" | "asked" | "withdrawn";
                text: string | null;
                by: string;
                at: components["schemas"]["Instant"];
            }[];
            ended: {
                at: components["schemas"]["Instant"];
                /** @enum {string} */
                why: "edited" | "called-off" | "sent";
                by: string;
            } | null;
            sentAs: components["schemas"]["Hash"] | null;
        };
        ClearanceRules: {
            clearanceFor: ("send" | "sign")[];
            roster: components["schemas"]["Roster"];
            meetings: {
                [key: string]: components["schemas"]["Roster"];
            };
            revision: number;
            setAt: components["schemas"]["Instant"] | null;
            setBy: string | null;
        };
        CommentStatement: {
            /** @constant */
            type: "comment";
            about: components["schemas"]["ItemId"] | null;
            content: {
                proposal?: string;
                replyTo: string | null;
                text: {
                    [key: string]: string;
                };
            };
            replaces?: components["schemas"]["Hash"] | null;
            audience: components["schemas"]["Audience"];
        };
        ComparedFile: {
            id: string;
            draft: string;
            name: string;
            at: components["schemas"]["Instant"];
            by: string;
            from: string;
            into: string;
            revision: number;
            isOfOther: boolean;
            texts: {
                place: string | null;
                /** @enum {string} */
                outcome: "taken" | "same" | "stale" | "source-altered" | "unknown" | "empty" | "repeats-source" | "has-codes" | "context" | "not-returned";
                source: string;
                before: string | null;
                after: string | null;
            }[];
        };
        Consultation: {
            consultation: string;
            item: components["schemas"]["ItemId"];
            title: components["schemas"]["Texts"];
            purpose: components["schemas"]["Texts"];
            about: components["schemas"]["ItemId"][];
            /** @enum {string} */
            phase: "upcoming" | "open" | "closes-today" | "late" | "closed";
            opens: string;
            closes: string;
            daysLeft: number | null;
            published: number;
            answers: {
                party: components["schemas"]["PartyId"];
                published: number;
                answered: number;
                outcomes: {
                    /** @enum {string} */
                    outcome: "accepted" | "partly" | "not-accepted" | "out-of-scope" | "under-study";
                    count: number;
                }[];
                due: number;
                inTime: number;
                share: number | null;
                medianDays: number | null;
            }[];
            receives: boolean;
        };
        ContactPoint: {
            contact: string;
            office: components["schemas"]["Texts"];
            revision: number;
            holders: string[];
        };
        ContactStatement: {
            /** @constant */
            type: "contact";
            about: components["schemas"]["ItemId"] | null;
            content: {
                contact: string;
                category: string;
                organisation: string;
                office: {
                    [key: string]: string;
                };
                person: string | null;
                reach: {
                    /** @enum {string} */
                    way: "mail" | "telephone" | "web";
                    address: string;
                }[];
                languages: string[];
                duty: {
                    days: number[];
                    from: string;
                    to: string;
                }[];
                zone: string;
                deputies: string[];
                from: string;
                until: string | null;
            };
            replaces?: components["schemas"]["Hash"] | null;
            audience: components["schemas"]["Audience"];
        };
        Content: {
            [key: string]: unknown;
        };
        ContributionRefusalStatement: {
            /** @constant */
            type: "contribution-refusal";
            about: components["schemas"]["ItemId"] | null;
            content: {
                receipts: string[];
                /** @enum {string} */
                reason: "off-topic" | "personal-data" | "abuse" | "advertising" | "empty" | "copy";
                of: string | null;
            };
            replaces?: components["schemas"]["Hash"] | null;
            audience: components["schemas"]["Audience"];
        };
        ContributionTranslationStatement: {
            /** @constant */
            type: "contribution-translation";
            about: components["schemas"]["ItemId"] | null;
            content: {
                receipt: string;
                language: string;
                words: string;
                answers: {
                    question: string;
                    value: string;
                }[];
            };
            replaces?: components["schemas"]["Hash"] | null;
            audience: components["schemas"]["Audience"];
        };
        CreateDraftAnswer: components["schemas"]["Draft"];
        CreateDraftBody: components["schemas"]["WrittenDraft"];
        CreateDraftSparse: {
            id?: string;
            revision?: number;
            savedAt?: components["schemas"]["Instant"];
            savedBy?: string;
            heldBy?: string;
            counters?: components["schemas"]["Hash"] | null;
            forMeeting?: components["schemas"]["ItemId"] | null;
            cover?: components["schemas"]["Texts"] | null;
            changes?: components["schemas"]["DraftChange"][];
        };
        CrosswalkEntryContent: {
            crosswalk: string;
            first: string | null;
            second: string | null;
            /** @enum {string} */
            relation: "same" | "broader" | "narrower" | "overlaps" | "none";
            /** @enum {string} */
            confidence: "high" | "medium" | "low";
            note: {
                [key: string]: string;
            };
            evidence: {
                url: string | null;
                note: {
                    [key: string]: string;
                } | null;
            }[];
            versions: {
                first: string;
                second: string;
            };
        };
        DataRow: {
            place: number;
            cells: {
                [key: string]: string | number | null;
            };
        };
        Day: string;
        DeclineSubmissionBody: {
            revision: number;
            reason: string;
        };
        Delivery: {
            id: string;
            party: components["schemas"]["PartyId"];
            sequence: number;
            kind: string;
            at: components["schemas"]["Instant"];
            attempt: number;
            status: number | null;
            problem: string | null;
            /** @enum {string} */
            outcome: "delivered" | "failed" | "given-up";
        };
        DescribeDataAnswer: components["schemas"]["BroughtData"];
        DescribeDataBody: {
            dataset: string;
            title: {
                [key: string]: string;
            };
            definition: {
                [key: string]: string;
            };
            method: {
                [key: string]: string;
            };
            columns: {
                name: string;
                /** @enum {string} */
                type: "text" | "integer" | "decimal" | "day" | "month" | "quarter" | "year";
                /** @enum {string} */
                role: "dimension" | "time" | "measure" | "attribute";
                title: {
                    [key: string]: string;
                };
                definition: {
                    [key: string]: string;
                } | null;
                unit: {
                    [key: string]: string;
                } | null;
                codes: {
                    code: string;
                    title: {
                        [key: string]: string;
                    };
                }[] | null;
            }[];
            key: string[];
            licence: {
                name: {
                    [key: string]: string;
                };
                url: string | null;
            };
            originator: {
                name: {
                    [key: string]: string;
                };
                url: string | null;
            };
            obtained: {
                url: string | null;
                on: string;
                note: {
                    [key: string]: string;
                } | null;
            };
            vintage: string;
            caveats: {
                [key: string]: string;
            }[];
        };
        DescribeDataSparse: {
            id?: string;
            name?: string;
            dataset?: string | null;
            broughtAt?: string;
            /** @enum {string} */
            state?: "brought" | "checking" | "wrong" | "refused" | "loaded";
            rows?: number | null;
            columns?: {
                heading: string;
                name: string;
                type: string;
                role: string;
            }[];
            key?: string[];
            problems?: {
                code: string;
                column: string | null;
                count: number;
            }[];
            refused?: string | null;
            content?: components["schemas"]["Content"] | null;
        };
        Dialogue: {
            dialogue: string;
            name: components["schemas"]["Texts"];
            acronym: components["schemas"]["Texts"];
            version: components["schemas"]["Hash"];
            languages: string[];
            self: components["schemas"]["PartyId"];
            parties: {
                party: components["schemas"]["PartyId"];
                name: components["schemas"]["Texts"];
                language: string;
                sequence: number;
                root: string | null;
            }[];
            levels: {
                level: string;
                one: components["schemas"]["Texts"];
                many: components["schemas"]["Texts"];
            }[];
        };
        DialogueContent: {
            name: {
                [key: string]: string;
            };
            acronym: {
                [key: string]: string;
            };
            summary: {
                [key: string]: string;
            };
            notice: {
                [key: string]: string;
            } | null;
            languages: string[];
            parties: {
                party: string;
                name: {
                    [key: string]: string;
                };
                language: string;
                zone?: string;
                rootKey: string;
            }[];
            levels: {
                level: string;
                one: {
                    [key: string]: string;
                };
                many: {
                    [key: string]: string;
                };
            }[];
            meetingTypes: {
                type: string;
                name: {
                    [key: string]: string;
                };
                everyMonths: number | null;
                schedule?: {
                    duty: string;
                    name: {
                        [key: string]: string;
                    };
                    daysBefore: number;
                    /** @enum {string} */
                    shownBy?: "agenda" | "answers" | "texts" | "minutes" | "release";
                }[];
            }[];
            instruments?: {
                instrument: string;
                name: {
                    [key: string]: string;
                };
                isBinding: boolean;
                gates: {
                    gate: string;
                    party: string;
                    name: {
                        [key: string]: string;
                    };
                    basis: {
                        [key: string]: string;
                    } | null;
                    /** @enum {string} */
                    stage?: "before-signature" | "before-publication" | "after";
                    withinDays?: number;
                    sources: {
                        url: string | null;
                        note: {
                            [key: string]: string;
                        } | null;
                    }[];
                }[];
            }[];
            created: string;
            pauses: {
                from: string;
                to: string;
                note: {
                    [key: string]: string;
                };
            }[];
            coChairs?: string[];
            dormancy?: {
                from: string;
                until: string | null;
                reason: {
                    [key: string]: string;
                };
            }[];
            formats?: {
                /** @enum {string} */
                relation: "predecessor" | "successor" | "beside";
                name: {
                    [key: string]: string;
                };
                from: string | null;
                until: string | null;
                note: {
                    [key: string]: string;
                } | null;
                sources: {
                    url: string | null;
                    note: {
                        [key: string]: string;
                    } | null;
                }[];
            }[];
            background: {
                title: {
                    [key: string]: string;
                };
                text: {
                    [key: string]: string;
                };
                sources: {
                    url: string | null;
                    note: {
                        [key: string]: string;
                    } | null;
                }[];
            }[];
            sources: {
                url: string | null;
                note: {
                    [key: string]: string;
                } | null;
            }[];
        };
        DisownReleaseAnswer: components["schemas"]["Spoken"];
        DisownReleaseBody: {
            reason: components["schemas"]["Texts"];
        };
        DisownReleaseSparse: {
            acts?: components["schemas"]["Citation"][];
        };
        DispositionStatement: {
            /** @constant */
            type: "disposition";
            about: components["schemas"]["ItemId"] | null;
            content: {
                to: string[];
                /** @enum {string} */
                outcome: "accepted" | "partly" | "not-accepted" | "out-of-scope" | "under-study";
                reason: {
                    [key: string]: string;
                };
                next: {
                    [key: string]: string;
                } | null;
                changed: {
                    item: string;
                    version: string | null;
                }[];
            };
            replaces?: components["schemas"]["Hash"] | null;
            audience: components["schemas"]["Audience"];
        };
        DormancyStatement: {
            /** @constant */
            type: "dormancy";
            about: components["schemas"]["ItemId"] | null;
            content: {
                from: string;
                until: string | null;
                reason: {
                    [key: string]: string;
                };
            };
            replaces?: components["schemas"]["Hash"] | null;
            audience: components["schemas"]["Audience"];
        };
        Draft: {
            id: string;
            revision: number;
            savedAt: components["schemas"]["Instant"];
            savedBy: string;
            heldBy: string;
            counters: components["schemas"]["Hash"] | null;
            forMeeting: components["schemas"]["ItemId"] | null;
            cover: components["schemas"]["Texts"] | null;
            changes: components["schemas"]["DraftChange"][];
        };
        DraftChange: {
            item: components["schemas"]["ItemId"];
            base: components["schemas"]["Hash"] | null;
            content: components["schemas"]["Content"] | null;
        };
        DraftFindings: {
            missing: {
                item: components["schemas"]["ItemId"] | null;
                field: string;
                code: string;
                detail: string;
            }[];
            languages: {
                item: components["schemas"]["ItemId"] | null;
                field: string;
                code: string;
                detail: string;
            }[];
        };
        DraftLanguages: {
            draft: string;
            revision: number;
            counts: {
                language: string;
                missing: number;
                stale: number;
                done: number;
            }[];
            draftedIn: {
                [key: string]: string;
            };
        };
        DraftPlanAnswer: {
            draft: string;
            revision: number;
            items: number;
        };
        DraftPlanBody: {
            ends?: boolean;
        };
        DraftPlanSparse: {
            draft?: string;
            revision?: number;
            items?: number;
        };
        DraftSummary: {
            id: string;
            revision: number;
            savedAt: components["schemas"]["Instant"];
            savedBy: string;
            heldBy: string;
            counters: components["schemas"]["Hash"] | null;
            forMeeting: components["schemas"]["ItemId"] | null;
            items: components["schemas"]["ItemId"][];
            itemCount: number;
        };
        DutyStatement: {
            /** @constant */
            type: "duty";
            about: components["schemas"]["ItemId"] | null;
            content: {
                duty: string;
                note: {
                    [key: string]: string;
                } | null;
            };
            replaces?: components["schemas"]["Hash"] | null;
            audience: components["schemas"]["Audience"];
        };
        ElementContent: {
            parent: string;
            level: string;
            number: string;
            title: {
                [key: string]: string;
            };
            aim: {
                [key: string]: string;
            } | null;
            owners: string[];
            body: string | null;
            start: string | null;
            due: string | null;
            target: {
                value: number;
                unit: {
                    [key: string]: string;
                };
                /** @enum {string} */
                nature: "target" | "result" | "pledge" | "context";
            } | null;
            origin?: {
                item: string;
                paragraph: string | null;
            };
            basis: {
                [key: string]: string;
            } | null;
            variants: {
                language: string;
                text: string;
            }[];
            wording: {
                [key: string]: "official" | "rendering" | "translation";
            };
            note: {
                [key: string]: string;
            } | null;
            sources: {
                url: string | null;
                note: {
                    [key: string]: string;
                } | null;
            }[];
        };
        EnableWebhookAnswer: components["schemas"]["Webhook"];
        EnableWebhookSparse: {
            id?: string;
            name?: string;
            url?: string;
            kinds?: ("propose" | "sign" | "withdraw" | "state" | "release" | "erase" | "key" | "receipt")[] | null;
            madeAt?: components["schemas"]["Instant"];
            isDisabled?: boolean;
            failingSince?: components["schemas"]["Instant"] | null;
            nextAt?: components["schemas"]["Instant"] | null;
            secret?: string | null;
        };
        EntryStatement: {
            /** @constant */
            type: "entry";
            about: components["schemas"]["ItemId"] | null;
            content: {
                entry: string;
                values: {
                    [key: string]: string | number | boolean | string[] | {
                        latitude: number;
                        longitude: number;
                    } | {
                        [key: string]: string;
                    } | null;
                };
                rules: {
                    rule: string;
                    says: {
                        [key: string]: string;
                    };
                    any: {
                        field: string;
                        /** @enum {string} */
                        is: "one-of" | "none-of" | "at-least" | "at-most" | "given" | "not-given" | "same-as" | "before" | "not-after";
                        values: (string | number)[];
                        other: string | null;
                    }[];
                }[];
                verified: string;
                sources: {
                    url: string | null;
                    note: {
                        [key: string]: string;
                    } | null;
                }[];
                isExercise: boolean;
            };
            replaces?: components["schemas"]["Hash"] | null;
            audience: components["schemas"]["Audience"];
        };
        EraseActAnswer: components["schemas"]["Spoken"];
        EraseActBody: {
            reason: string;
            confirmation: string;
        };
        EraseActSparse: {
            acts?: components["schemas"]["Citation"][];
        };
        FactStatement: {
            /** @constant */
            type: "fact";
            about: components["schemas"]["ItemId"] | null;
            content: {
                fact: string;
                step: string;
                says: {
                    [key: string]: string;
                };
                from: string;
                until: string | null;
                ended: {
                    [key: string]: string;
                } | null;
                organisation: string | null;
                sources: {
                    url: string | null;
                    note: {
                        [key: string]: string;
                    } | null;
                }[];
            };
            replaces?: components["schemas"]["Hash"] | null;
            audience: components["schemas"]["Audience"];
        };
        FocalPoint: {
            item: components["schemas"]["ItemId"];
            focalPoint: string;
            deputy: string | null;
        };
        FollowItemAnswer: components["schemas"]["Subscription"];
        FollowItemSparse: {
            choices?: {
                "own-items": {
                    isShown: boolean;
                    /** @enum {string} */
                    mail: "immediately" | "daily" | "weekly" | "never";
                };
                followed: {
                    isShown: boolean;
                    /** @enum {string} */
                    mail: "immediately" | "daily" | "weekly" | "never";
                };
                mentions: {
                    isShown: boolean;
                    /** @enum {string} */
                    mail: "immediately" | "daily" | "weekly" | "never";
                };
                proposals: {
                    isShown: boolean;
                    /** @enum {string} */
                    mail: "immediately" | "daily" | "weekly" | "never";
                };
                clearances: {
                    isShown: boolean;
                    /** @enum {string} */
                    mail: "immediately" | "daily" | "weekly" | "never";
                };
                rounds: {
                    isShown: boolean;
                    /** @enum {string} */
                    mail: "immediately" | "daily" | "weekly" | "never";
                };
                releases: {
                    isShown: boolean;
                    /** @enum {string} */
                    mail: "immediately" | "daily" | "weekly" | "never";
                };
                meetings: {
                    isShown: boolean;
                    /** @enum {string} */
                    mail: "immediately" | "daily" | "weekly" | "never";
                };
                incidents: {
                    isShown: boolean;
                    /** @enum {string} */
                    mail: "immediately" | "daily" | "weekly" | "never";
                };
            };
            zone?: string;
            hour?: number;
            revision?: number;
            follows?: components["schemas"]["ItemId"][];
        };
        Found: {
            id: string;
            kind: string;
            status: string;
            item: components["schemas"]["ItemId"] | null;
            parties: components["schemas"]["PartyId"][];
            organisations: string[];
            at: string;
            due: string | null;
            passages: {
                language: string;
                text: string;
            }[];
        };
        GateStatement: {
            /** @constant */
            type: "gate";
            about: components["schemas"]["ItemId"] | null;
            content: {
                gate: string;
                instrument: string;
                hash: string;
                /** @constant */
                outcome: "passed";
                office: {
                    [key: string]: string;
                };
                date: string;
                reference: string | null;
                covers: {
                    [key: string]: string;
                } | null;
            } | {
                gate: string;
                instrument: string;
                hash: string;
                /** @constant */
                outcome: "not-needed";
                office: {
                    [key: string]: string;
                };
                date: string;
                reason: {
                    [key: string]: string;
                };
            } | {
                gate: string;
                instrument: string;
                hash: string;
                /** @constant */
                outcome: "reopened";
                office: {
                    [key: string]: string;
                };
                date: string;
                reason: {
                    [key: string]: string;
                };
            };
            replaces?: components["schemas"]["Hash"] | null;
            audience: components["schemas"]["Audience"];
        };
        GetActAnswer: components["schemas"]["Act"];
        GetActSparse: {
            party?: components["schemas"]["PartyId"];
            sequence?: number;
            hash?: components["schemas"]["Hash"];
            at?: components["schemas"]["Instant"];
            kind?: string;
            audience?: components["schemas"]["Audience"];
            key?: string;
            seen?: {
                [key: string]: number;
            };
            inadmissible?: string | null;
            names?: components["schemas"]["Hash"] | null;
            releasedBy?: components["schemas"]["Citation"] | null;
            erasedBy?: {
                party: components["schemas"]["PartyId"];
                sequence: number;
                hash: components["schemas"]["Hash"];
                at: components["schemas"]["Instant"];
                reason: string;
            } | null;
        };
        GetBroughtDataAnswer: components["schemas"]["BroughtData"];
        GetBroughtDataSparse: {
            id?: string;
            name?: string;
            dataset?: string | null;
            broughtAt?: string;
            /** @enum {string} */
            state?: "brought" | "checking" | "wrong" | "refused" | "loaded";
            rows?: number | null;
            columns?: {
                heading: string;
                name: string;
                type: string;
                role: string;
            }[];
            key?: string[];
            problems?: {
                code: string;
                column: string | null;
                count: number;
            }[];
            refused?: string | null;
            content?: components["schemas"]["Content"] | null;
        };
        GetClearanceAnswer: components["schemas"]["Clearance"];
        GetClearanceRulesAnswer: components["schemas"]["ClearanceRules"];
        GetClearanceRulesSparse: {
            clearanceFor?: ("send" | "sign")[];
            roster?: components["schemas"]["Roster"];
            meetings?: {
                [key: string]: components["schemas"]["Roster"];
            };
            revision?: number;
            setAt?: components["schemas"]["Instant"] | null;
            setBy?: string | null;
        };
        GetClearanceSparse: {
            id?: string;
            /** @enum {string} */
            subject?: "draft" | "proposal";
            hash?: components["schemas"]["Hash"];
            requestedAt?: components["schemas"]["Instant"];
            requestedBy?: string;
            message?: string | null;
            meeting?: components["schemas"]["ItemId"] | null;
            silenceUntil?: components["schemas"]["Instant"] | null;
            organisations?: components["schemas"]["ItemId"][];
            outcome?: string;
            cleared?: number;
            needed?: number;
            answers?: {
                organisation: components["schemas"]["ItemId"];
                /** @enum {string} */
                answer: "cleared" | "refused" | "asked" | "withdrawn";
                text: string | null;
                by: string;
                at: components["schemas"]["Instant"];
            }[];
            ended?: {
                at: components["schemas"]["Instant"];
                /** @enum {string} */
                why: "edited" | "called-off" | "sent";
                by: string;
            } | null;
            sentAs?: components["schemas"]["Hash"] | null;
        };
        GetConsultationAnswer: components["schemas"]["Consultation"];
        GetConsultationSparse: {
            consultation?: string;
            item?: components["schemas"]["ItemId"];
            title?: components["schemas"]["Texts"];
            purpose?: components["schemas"]["Texts"];
            about?: components["schemas"]["ItemId"][];
            /** @enum {string} */
            phase?: "upcoming" | "open" | "closes-today" | "late" | "closed";
            opens?: string;
            closes?: string;
            daysLeft?: number | null;
            published?: number;
            answers?: {
                party: components["schemas"]["PartyId"];
                published: number;
                answered: number;
                outcomes: {
                    /** @enum {string} */
                    outcome: "accepted" | "partly" | "not-accepted" | "out-of-scope" | "under-study";
                    count: number;
                }[];
                due: number;
                inTime: number;
                share: number | null;
                medianDays: number | null;
            }[];
            receives?: boolean;
        };
        GetContactAnswer: components["schemas"]["ContactPoint"];
        GetContactSparse: {
            contact?: string;
            office?: components["schemas"]["Texts"];
            revision?: number;
            holders?: string[];
        };
        GetDatasetAnswer: components["schemas"]["Vintage"];
        GetDatasetSparse: {
            party?: components["schemas"]["PartyId"];
            dataset?: string;
            number?: number;
            statement?: components["schemas"]["Hash"];
            made?: components["schemas"]["Citation"];
            title?: components["schemas"]["Texts"];
            rows?: number;
            file?: components["schemas"]["Hash"];
            bytes?: number;
            content?: components["schemas"]["Content"];
        };
        GetDialogueAnswer: components["schemas"]["Dialogue"];
        GetDialogueSparse: {
            dialogue?: string;
            name?: components["schemas"]["Texts"];
            acronym?: components["schemas"]["Texts"];
            version?: components["schemas"]["Hash"];
            languages?: string[];
            self?: components["schemas"]["PartyId"];
            parties?: {
                party: components["schemas"]["PartyId"];
                name: components["schemas"]["Texts"];
                language: string;
                sequence: number;
                root: string | null;
            }[];
            levels?: {
                level: string;
                one: components["schemas"]["Texts"];
                many: components["schemas"]["Texts"];
            }[];
        };
        GetDraftAnswer: components["schemas"]["Draft"];
        GetDraftFindingsAnswer: components["schemas"]["DraftFindings"];
        GetDraftFindingsSparse: {
            missing?: {
                item: components["schemas"]["ItemId"] | null;
                field: string;
                code: string;
                detail: string;
            }[];
            languages?: {
                item: components["schemas"]["ItemId"] | null;
                field: string;
                code: string;
                detail: string;
            }[];
        };
        GetDraftLanguagesAnswer: components["schemas"]["DraftLanguages"];
        GetDraftLanguagesSparse: {
            draft?: string;
            revision?: number;
            counts?: {
                language: string;
                missing: number;
                stale: number;
                done: number;
            }[];
            draftedIn?: {
                [key: string]: string;
            };
        };
        GetDraftSparse: {
            id?: string;
            revision?: number;
            savedAt?: components["schemas"]["Instant"];
            savedBy?: string;
            heldBy?: string;
            counters?: components["schemas"]["Hash"] | null;
            forMeeting?: components["schemas"]["ItemId"] | null;
            cover?: components["schemas"]["Texts"] | null;
            changes?: components["schemas"]["DraftChange"][];
        };
        GetInboxAnswer: components["schemas"]["Inbox"];
        GetInboxSparse: {
            ours?: {
                proposal: components["schemas"]["Hash"];
                by: components["schemas"]["PartyId"];
                madeAt: components["schemas"]["Instant"];
                items: number;
                answerBy: components["schemas"]["Instant"] | null;
                moves: {
                    party: components["schemas"]["PartyId"];
                    why: string;
                }[];
            }[];
            theirs?: {
                proposal: components["schemas"]["Hash"];
                by: components["schemas"]["PartyId"];
                madeAt: components["schemas"]["Instant"];
                items: number;
                answerBy: components["schemas"]["Instant"] | null;
                moves: {
                    party: components["schemas"]["PartyId"];
                    why: string;
                }[];
            }[];
            reportsDue?: {
                item: components["schemas"]["ItemId"];
                due: string | null;
                asks: string[];
            }[];
            unread?: number;
            drafts?: number;
        };
        GetItemAnswer: components["schemas"]["Item"];
        GetItemSparse: {
            item?: components["schemas"]["ItemId"];
            kind?: components["schemas"]["ItemKind"];
            title?: components["schemas"]["Texts"];
            /** @enum {string} */
            status?: "in-force" | "ended";
            parent?: components["schemas"]["ItemId"] | null;
            version?: components["schemas"]["Hash"];
            number?: number;
            proposal?: components["schemas"]["Hash"];
            agreedAt?: components["schemas"]["Instant"];
            audience?: components["schemas"]["Audience"];
            content?: components["schemas"]["Content"] | null;
        };
        GetPersonAnswer: components["schemas"]["Person"];
        GetPersonSparse: {
            id?: string;
            revision?: number;
            name?: components["schemas"]["Texts"];
            post?: components["schemas"]["Texts"] | null;
            organisation?: components["schemas"]["ItemId"];
            /** @enum {string} */
            language?: "en" | "es";
            email?: string | null;
            leftAt?: components["schemas"]["Instant"] | null;
            grants?: components["schemas"]["Grant"][];
        };
        GetPositionAnswer: components["schemas"]["Position"];
        GetPositionSparse: {
            subject?: components["schemas"]["Hash"] | components["schemas"]["ItemId"];
            clause?: components["schemas"]["ItemId"];
            revision?: number;
            preferred?: components["schemas"]["Texts"];
            acceptable?: components["schemas"]["Texts"];
            redLine?: components["schemas"]["Texts"];
            cleared?: {
                by: string;
                on: string;
            } | null;
            savedAt?: components["schemas"]["Instant"];
            savedBy?: string;
        };
        GetProblemAnswer: components["schemas"]["ProblemKind"];
        GetProblemSparse: {
            code?: string;
            status?: number;
            exit?: number;
            sentence?: {
                [key: string]: string;
            };
        };
        GetProposalAnswer: components["schemas"]["Proposal"];
        GetProposalSparse: {
            proposal?: components["schemas"]["Hash"];
            /** @enum {string} */
            status?: "open" | "adopted" | "withdrawn" | "superseded";
            audience?: components["schemas"]["Audience"];
            made?: components["schemas"]["Citation"];
            parties?: components["schemas"]["PartyId"][];
            signed?: components["schemas"]["Citation"][];
            withdrawn?: {
                party: components["schemas"]["PartyId"];
                sequence: number;
                hash: components["schemas"]["Hash"];
                at: components["schemas"]["Instant"];
                reason: string | null;
            }[];
            cover?: components["schemas"]["Texts"] | null;
            under?: components["schemas"]["Hash"] | null;
            competitors?: components["schemas"]["Hash"][];
            items?: components["schemas"]["ItemId"][];
            itemCount?: number;
        };
        GetReleaseAnswer: components["schemas"]["Release"];
        GetReleaseSparse: {
            release?: components["schemas"]["ItemId"];
            title?: components["schemas"]["Texts"];
            from?: string;
            hash?: components["schemas"]["Hash"];
            /** @enum {string} */
            state?: "proposed" | "waiting" | "due" | "published" | "corrected" | "withdrawn";
            proposal?: components["schemas"]["Hash"] | null;
            alarms?: {
                code: string;
                party: components["schemas"]["PartyId"] | null;
                about: string | null;
                since: components["schemas"]["Instant"];
            }[];
        };
        GetReturnedFileAnswer: components["schemas"]["ComparedFile"];
        GetReturnedFileSparse: {
            id?: string;
            draft?: string;
            name?: string;
            at?: components["schemas"]["Instant"];
            by?: string;
            from?: string;
            into?: string;
            revision?: number;
            isOfOther?: boolean;
            texts?: {
                place: string | null;
                /** @enum {string} */
                outcome: "taken" | "same" | "stale" | "source-altered" | "unknown" | "empty" | "repeats-source" | "has-codes" | "context" | "not-returned";
                source: string;
                before: string | null;
                after: string | null;
            }[];
        };
        GetSourceAnswer: components["schemas"]["Source"];
        GetSourceSparse: {
            source?: string;
            connector?: string;
            dataset?: string;
            everyHours?: number;
            statesByItself?: boolean;
            nextAt?: string;
            failures?: number;
            last?: {
                at: components["schemas"]["Instant"];
                outcome: string;
                detail: string;
            } | null;
            prepared?: {
                at: components["schemas"]["Instant"];
                vintage: string;
                sha256: components["schemas"]["Hash"];
                rows: number;
                changes: {
                    added: number;
                    removed: number;
                    changed: number;
                } | null;
            } | null;
        };
        GetStatementAnswer: components["schemas"]["Statement"];
        GetStatementSparse: {
            statement?: components["schemas"]["Hash"];
            type?: string;
            about?: components["schemas"]["ItemId"] | null;
            made?: components["schemas"]["Citation"];
            audience?: components["schemas"]["Audience"];
            replaces?: components["schemas"]["Hash"] | null;
            replacedBy?: components["schemas"]["Hash"] | null;
            content?: components["schemas"]["Content"] | null;
        };
        GetSubscriptionAnswer: components["schemas"]["Subscription"];
        GetSubscriptionSparse: {
            choices?: {
                "own-items": {
                    isShown: boolean;
                    /** @enum {string} */
                    mail: "immediately" | "daily" | "weekly" | "never";
                };
                followed: {
                    isShown: boolean;
                    /** @enum {string} */
                    mail: "immediately" | "daily" | "weekly" | "never";
                };
                mentions: {
                    isShown: boolean;
                    /** @enum {string} */
                    mail: "immediately" | "daily" | "weekly" | "never";
                };
                proposals: {
                    isShown: boolean;
                    /** @enum {string} */
                    mail: "immediately" | "daily" | "weekly" | "never";
                };
                clearances: {
                    isShown: boolean;
                    /** @enum {string} */
                    mail: "immediately" | "daily" | "weekly" | "never";
                };
                rounds: {
                    isShown: boolean;
                    /** @enum {string} */
                    mail: "immediately" | "daily" | "weekly" | "never";
                };
                releases: {
                    isShown: boolean;
                    /** @enum {string} */
                    mail: "immediately" | "daily" | "weekly" | "never";
                };
                meetings: {
                    isShown: boolean;
                    /** @enum {string} */
                    mail: "immediately" | "daily" | "weekly" | "never";
                };
                incidents: {
                    isShown: boolean;
                    /** @enum {string} */
                    mail: "immediately" | "daily" | "weekly" | "never";
                };
            };
            zone?: string;
            hour?: number;
            revision?: number;
            follows?: components["schemas"]["ItemId"][];
        };
        GetTermbaseAnswer: components["schemas"]["Termbase"];
        GetTermbaseSparse: {
            revision?: number;
            file?: string | null;
            at?: components["schemas"]["Instant"] | null;
            by?: string | null;
            concepts?: components["schemas"]["Content"][];
        };
        GetTokenAnswer: components["schemas"]["Token"];
        GetTokenSparse: {
            id?: string;
            name?: string;
            person?: string;
            party?: components["schemas"]["PartyId"];
            isService?: boolean;
            scopes?: ("look" | "comment" | "draft" | "clear" | "sign" | "answer" | "report" | "translate" | "certify" | "disclose" | "run-round" | "set-clearance" | "manage-people" | "audit")[];
            may?: ("look" | "comment" | "draft" | "clear" | "sign" | "answer" | "report" | "translate" | "certify" | "disclose" | "run-round" | "set-clearance" | "manage-people" | "audit")[];
            madeAt?: components["schemas"]["Instant"];
            expires?: components["schemas"]["Instant"];
        };
        GetVersionAnswer: components["schemas"]["Version"];
        GetVersionSparse: {
            version?: components["schemas"]["Hash"];
            base?: components["schemas"]["Hash"] | null;
            number?: number;
            proposal?: components["schemas"]["Hash"];
            proposer?: components["schemas"]["PartyId"];
            cover?: components["schemas"]["Texts"] | null;
            signed?: components["schemas"]["Citation"][];
            agreedAt?: components["schemas"]["Instant"];
            audience?: components["schemas"]["Audience"];
            content?: components["schemas"]["Content"] | null;
        };
        GetViewAnswer: components["schemas"]["View"];
        GetViewSparse: {
            kind?: string;
            /** @enum {string} */
            language?: "en" | "es";
            page?: string;
            alternates?: {
                [key: string]: string;
            };
        } & {
            [key: string]: unknown;
        };
        GetWebhookAnswer: components["schemas"]["Webhook"];
        GetWebhookSparse: {
            id?: string;
            name?: string;
            url?: string;
            kinds?: ("propose" | "sign" | "withdraw" | "state" | "release" | "erase" | "key" | "receipt")[] | null;
            madeAt?: components["schemas"]["Instant"];
            isDisabled?: boolean;
            failingSince?: components["schemas"]["Instant"] | null;
            nextAt?: components["schemas"]["Instant"] | null;
            secret?: string | null;
        };
        GiveRoleAnswer: components["schemas"]["Person"];
        GiveRoleBody: {
            /** @enum {string} */
            role: "viewer" | "drafter" | "clearer" | "signatory" | "data-officer" | "translator" | "legal-adviser" | "administrator";
            scope: string;
            from: components["schemas"]["Day"];
            until?: components["schemas"]["Day"] | null;
        };
        GiveRoleSparse: {
            id?: string;
            revision?: number;
            name?: components["schemas"]["Texts"];
            post?: components["schemas"]["Texts"] | null;
            organisation?: components["schemas"]["ItemId"];
            /** @enum {string} */
            language?: "en" | "es";
            email?: string | null;
            leftAt?: components["schemas"]["Instant"] | null;
            grants?: components["schemas"]["Grant"][];
        };
        Grant: {
            id: string;
            /** @enum {string} */
            role: "viewer" | "drafter" | "clearer" | "signatory" | "data-officer" | "translator" | "legal-adviser" | "administrator";
            scope: string;
            from: components["schemas"]["Day"];
            until: components["schemas"]["Day"] | null;
            delegatedBy: string | null;
        };
        HandOverAnswer: {
            from: string;
            to: string;
            things: number;
        };
        HandOverBody: {
            to: string | null;
        };
        HandOverSparse: {
            from?: string;
            to?: string;
            things?: number;
        };
        Hash: string;
        Inbox: {
            ours: {
                proposal: components["schemas"]["Hash"];
                by: components["schemas"]["PartyId"];
                madeAt: components["schemas"]["Instant"];
                items: number;
                answerBy: components["schemas"]["Instant"] | null;
                moves: {
                    party: components["schemas"]["PartyId"];
                    why: string;
                }[];
            }[];
            theirs: {
                proposal: components["schemas"]["Hash"];
                by: components["schemas"]["PartyId"];
                madeAt: components["schemas"]["Instant"];
                items: number;
                answerBy: components["schemas"]["Instant"] | null;
                moves: {
                    party: components["schemas"]["PartyId"];
                    why: string;
                }[];
            }[];
            reportsDue: {
                item: components["schemas"]["ItemId"];
                due: string | null;
                asks: string[];
            }[];
            unread: number;
            drafts: number;
        };
        IncidentStatement: {
            /** @constant */
            type: "incident";
            about: components["schemas"]["ItemId"] | null;
            content: {
                /** @enum {string} */
                nature: "incident" | "drill" | "ping";
                title: {
                    [key: string]: string;
                };
                says: {
                    [key: string]: string;
                };
                mode: string;
                /** Format: date-time */
                began: string;
                handling: {
                    /** @enum {string} */
                    tlp: "RED" | "AMBER+STRICT" | "AMBER" | "GREEN" | "CLEAR";
                    markings: {
                        party: string;
                        /** @enum {string} */
                        marking: "cui" | "reservada" | "confidencial";
                        ground: string | null;
                    }[];
                    readers: ({
                        /** @constant */
                        reader: "contact";
                        party: string;
                        contact: string;
                    } | {
                        /** @constant */
                        reader: "organisation";
                        organisation: string;
                    })[];
                };
                categories: string[];
                attachments?: {
                    blob: string;
                    bytes: number;
                    mediaType: string;
                    name: string;
                    label?: {
                        /** @enum {string} */
                        audience: "public" | "parties";
                        marking: string | null;
                    };
                    titles?: {
                        language: string;
                        text: string;
                    }[];
                }[];
            };
            replaces?: components["schemas"]["Hash"] | null;
            audience: components["schemas"]["Audience"];
        };
        IncidentStepStatement: {
            /** @constant */
            type: "incident-step";
            about: components["schemas"]["ItemId"] | null;
            content: {
                thread: string;
                /** Format: date-time */
                at: string;
                handling: {
                    /** @enum {string} */
                    tlp: "RED" | "AMBER+STRICT" | "AMBER" | "GREEN" | "CLEAR";
                    markings: {
                        party: string;
                        /** @enum {string} */
                        marking: "cui" | "reservada" | "confidencial";
                        ground: string | null;
                    }[];
                    readers: ({
                        /** @constant */
                        reader: "contact";
                        party: string;
                        contact: string;
                    } | {
                        /** @constant */
                        reader: "organisation";
                        organisation: string;
                    })[];
                };
                step: {
                    /** @constant */
                    did: "called";
                    contact: {
                        party: string;
                        contact: string;
                    };
                    /** @enum {string} */
                    way: "mail" | "telephone" | "web" | "workspace";
                    isDeputy: boolean;
                    delay: ("started-later" | "keys-locked" | "held-up") | null;
                } | {
                    /** @constant */
                    did: "acknowledged";
                    contact: {
                        party: string;
                        contact: string;
                    };
                } | {
                    /** @constant */
                    did: "mode";
                    mode: string;
                    reason: {
                        [key: string]: string;
                    };
                } | {
                    /** @constant */
                    did: "alert";
                    /** @enum {string} */
                    message: "alert" | "update" | "cancel";
                    refers: string | null;
                    headline: {
                        [key: string]: string;
                    };
                    says: {
                        [key: string]: string;
                    };
                    /** @enum {string} */
                    urgency: "immediate" | "expected" | "future" | "past" | "unknown";
                    /** @enum {string} */
                    severity: "extreme" | "severe" | "moderate" | "minor" | "unknown";
                    /** @enum {string} */
                    certainty: "observed" | "likely" | "possible" | "unlikely" | "unknown";
                    area: {
                        [key: string]: string;
                    } | null;
                    until: string | null;
                    outside: {
                        sender: string;
                        identifier: string;
                        sent: string;
                    } | null;
                } | {
                    /** @constant */
                    did: "situation";
                    section: string;
                    says: {
                        [key: string]: string;
                    };
                } | {
                    /** @constant */
                    did: "asks";
                    ask: string;
                    what: {
                        [key: string]: string;
                    };
                    by: string | null;
                    /** @enum {string} */
                    state: "open" | "met" | "dropped";
                } | {
                    /** @constant */
                    did: "offers";
                    offer: string;
                    ask: {
                        party: string;
                        ask: string;
                    } | null;
                    what: {
                        [key: string]: string;
                    };
                    /** @enum {string} */
                    state: "open" | "dropped";
                } | {
                    /** @constant */
                    did: "took-up";
                    offer: {
                        party: string;
                        offer: string;
                    };
                    what: {
                        [key: string]: string;
                    };
                } | {
                    /** @constant */
                    did: "action";
                    action: string;
                    what: {
                        [key: string]: string;
                    };
                    owner: string;
                    due: string | null;
                    /** @enum {string} */
                    state: "open" | "done" | "dropped";
                } | {
                    /** @constant */
                    did: "lesson";
                    lesson: string;
                    what: {
                        [key: string]: string;
                    };
                    became: string | null;
                } | {
                    /** @constant */
                    did: "closed";
                    outcome: {
                        [key: string]: string;
                    };
                    on: string;
                } | {
                    /** @constant */
                    did: "note";
                    says: {
                        [key: string]: string;
                    };
                    reference: string | null;
                };
                attachments?: {
                    blob: string;
                    bytes: number;
                    mediaType: string;
                    name: string;
                    label?: {
                        /** @enum {string} */
                        audience: "public" | "parties";
                        marking: string | null;
                    };
                    titles?: {
                        language: string;
                        text: string;
                    }[];
                }[];
            };
            replaces?: components["schemas"]["Hash"] | null;
            audience: components["schemas"]["Audience"];
        };
        IndicatorContent: {
            title: {
                [key: string]: string;
            };
            definition: {
                [key: string]: string;
            };
            method: {
                [key: string]: string;
            };
            /** @enum {string} */
            quantity: "number" | "share" | "score";
            unit: {
                [key: string]: string;
            };
            decimals: number;
            scale: {
                score: number;
                title: {
                    [key: string]: string;
                };
            }[];
            element: string | null;
            /** @enum {string} */
            use: "result" | "context";
            level: ("input" | "output" | "outcome" | "impact") | null;
            /** @enum {string} */
            direction: "rise" | "fall" | "neither";
            /** @enum {string} */
            accumulation: "periodic" | "cumulative";
            /** @enum {string} */
            period: "day" | "month" | "quarter" | "year" | "us-fiscal-year";
            since: string | null;
            dueInDays: number | null;
            series: {
                series: string;
                party: string | null;
                organisation: string | null;
                title: {
                    [key: string]: string;
                };
                definition: {
                    [key: string]: string;
                } | null;
                computed: {
                    dataset: {
                        party: string;
                        dataset: string;
                    };
                    time: string;
                    measure: string;
                    /** @enum {string} */
                    aggregate: "sum" | "mean" | "median" | "p95" | "min" | "max" | "count" | "first";
                    where: ({
                        column: string;
                        in: (string | number)[];
                    } | {
                        column: string;
                        from: (string | number) | null;
                        to: (string | number) | null;
                    })[];
                    shareOf: ({
                        column: string;
                        in: (string | number)[];
                    } | {
                        column: string;
                        from: (string | number) | null;
                        to: (string | number) | null;
                    })[];
                    dividedBy: number;
                } | null;
                breakdowns: {
                    breakdown: string;
                    title: {
                        [key: string]: string;
                    };
                    column: string | null;
                    groups: {
                        group: string;
                        title: {
                            [key: string]: string;
                        };
                    }[];
                }[];
            }[];
            baselines: {
                series: string;
                period: string;
                value: number | null;
                note: {
                    [key: string]: string;
                } | null;
            }[];
            targets: {
                series: string;
                period: string | null;
                value: number;
                basis: {
                    [key: string]: string;
                };
            }[];
            comparisons: {
                series: string;
                against: string;
                explanation: {
                    [key: string]: string;
                };
                sources: {
                    url: string | null;
                    note: {
                        [key: string]: string;
                    } | null;
                }[];
            }[];
            caveats: {
                [key: string]: string;
            }[];
            sources: {
                url: string | null;
                note: {
                    [key: string]: string;
                } | null;
            }[];
        };
        InitialsStatement: {
            /** @constant */
            type: "initials";
            about: components["schemas"]["ItemId"] | null;
            content: {
                hash: string;
                version: string;
                clauses: {
                    clause: string;
                    version: string;
                }[];
                name: string;
                office: {
                    [key: string]: string;
                };
                date: string;
            };
            replaces?: components["schemas"]["Hash"] | null;
            audience: components["schemas"]["Audience"];
        };
        Instant: string;
        InstrumentContent: {
            title: {
                [key: string]: string;
            };
            purpose: {
                [key: string]: string;
            };
            elements: string[];
            settings: {
                /** @constant */
                instrument: "before-after";
                published: {
                    change: string;
                    title: {
                        [key: string]: string;
                    };
                    date: string;
                    unit: {
                        [key: string]: string;
                    };
                    baselines: {
                        baseline: string;
                        title: {
                            [key: string]: string;
                        };
                        method: {
                            [key: string]: string;
                        };
                        before: {
                            from: number;
                            to: number;
                        };
                        beforePeriod: {
                            [key: string]: string;
                        };
                        after: {
                            from: number;
                            to: number;
                        };
                        afterPeriod: {
                            [key: string]: string;
                        };
                        n: number | null;
                        publishedPercent: number | null;
                        publishedAs: {
                            [key: string]: string;
                        } | null;
                        sources: {
                            url: string | null;
                            note: {
                                [key: string]: string;
                            } | null;
                        }[];
                    }[];
                    note: {
                        [key: string]: string;
                    } | null;
                }[];
                series: {
                    counts: {
                        dataset: {
                            party: string;
                            dataset: string;
                        };
                        time: string;
                        place: string;
                        measure: string;
                        value: string;
                    };
                    places: {
                        dataset: {
                            party: string;
                            dataset: string;
                        };
                        code: string;
                        name: string;
                    };
                    measures: {
                        code: string;
                        title: {
                            [key: string]: string;
                        };
                    }[];
                    first: {
                        place: string;
                        measure: string;
                        month: string;
                    };
                    baselines: {
                        baseline: string;
                        title: {
                            [key: string]: string;
                        };
                        /** @enum {string} */
                        rule: "months-before" | "same-months" | "adjusted";
                        years: number;
                    }[];
                    months: number;
                    remarks: {
                        remark: string;
                        /** @enum {string} */
                        kind: "break" | "undercount" | "event";
                        from: string;
                        to: string | null;
                        places: string[] | null;
                        measures: string[] | null;
                        title: {
                            [key: string]: string;
                        };
                        text: {
                            [key: string]: string;
                        } | null;
                        sources: {
                            url: string | null;
                            note: {
                                [key: string]: string;
                            } | null;
                        }[];
                    }[];
                } | null;
            } | {
                /** @constant */
                instrument: "board";
                tracks: {
                    track: string;
                    title: {
                        [key: string]: string;
                    };
                    party: string | null;
                    steps: {
                        step: string;
                        title: {
                            [key: string]: string;
                        };
                        blocked: {
                            [key: string]: string;
                        };
                        needs: string[];
                        organisation: string | null;
                    }[];
                }[];
            } | {
                /** @constant */
                instrument: "closure";
                trade: {
                    dataset: {
                        party: string;
                        dataset: string;
                    };
                    time: string;
                    port: string;
                    mode: string;
                    direction: string;
                    value: string;
                };
                directions: {
                    code: string;
                    title: {
                        [key: string]: string;
                    };
                    isCounted: boolean;
                }[];
                modes: {
                    code: string;
                    title: {
                        [key: string]: string;
                    };
                    measure: string;
                    unit: {
                        [key: string]: string;
                    };
                }[];
                others: {
                    code: string;
                    title: {
                        [key: string]: string;
                    };
                }[];
                crossings: {
                    dataset: {
                        party: string;
                        dataset: string;
                    };
                    time: string;
                    port: string;
                    measure: string;
                    value: string;
                };
                places: {
                    dataset: {
                        party: string;
                        dataset: string;
                    };
                    code: string;
                    name: string;
                    region: string;
                    latitude: string;
                    longitude: string;
                };
                peakMonths: number;
                roadFactor: {
                    value: number;
                    note: {
                        [key: string]: string;
                    };
                    sources: {
                        url: string | null;
                        note: {
                            [key: string]: string;
                        } | null;
                    }[];
                };
                costPerKm: {
                    value: number;
                    note: {
                        [key: string]: string;
                    };
                    sources: {
                        url: string | null;
                        note: {
                            [key: string]: string;
                        } | null;
                    }[];
                };
                waitingPercent: {
                    value: number;
                    note: {
                        [key: string]: string;
                    };
                    sources: {
                        url: string | null;
                        note: {
                            [key: string]: string;
                        } | null;
                    }[];
                };
                first: {
                    port: string;
                    days: number;
                    month: string;
                };
            } | {
                /** @constant */
                instrument: "consultation";
                prefix: string;
                asks: {
                    [key: string]: string;
                };
                questions: {
                    field: string;
                    title: {
                        [key: string]: string;
                    };
                    help: {
                        [key: string]: string;
                    } | null;
                    is: {
                        /** @constant */
                        type: "texts";
                    } | {
                        /** @constant */
                        type: "line";
                    } | {
                        /** @constant */
                        type: "integer";
                        unit: {
                            [key: string]: string;
                        } | null;
                    } | {
                        /** @constant */
                        type: "decimal";
                        unit: {
                            [key: string]: string;
                        } | null;
                    } | {
                        /** @constant */
                        type: "day";
                    } | {
                        /** @constant */
                        type: "yes-no";
                    } | {
                        /** @constant */
                        type: "choice";
                        list: string;
                    } | {
                        /** @constant */
                        type: "choices";
                        list: string;
                    } | {
                        /** @constant */
                        type: "place";
                    } | {
                        /** @constant */
                        type: "address";
                    } | {
                        /** @constant */
                        type: "organisation";
                    };
                    isRequired: boolean;
                    level: ("input" | "output" | "outcome" | "impact") | null;
                    concept: string | null;
                }[];
                lists: {
                    list: string;
                    title: {
                        [key: string]: string;
                    };
                    codes: {
                        code: string;
                        title: {
                            [key: string]: string;
                        };
                    }[];
                }[];
                documents: {
                    url: string | null;
                    note: {
                        [key: string]: string;
                    } | null;
                }[];
                opens: string;
                closes: string;
                lateDays: number;
                /** @enum {string} */
                openTo: "anybody" | "organisations";
                receives: {
                    party: string;
                }[];
                answers: {
                    /** @constant */
                    by: "clock";
                    clock: {
                        length: number;
                        /** @enum {string} */
                        unit: "working-days" | "days" | "months";
                        calendar: string | null;
                        /** @enum {string} */
                        counts: "from-that-day" | "from-next-day";
                        /** @enum {string} */
                        missingDay?: "last-of-month" | "first-of-next";
                    };
                    calendarOf: string | null;
                } | {
                    /** @constant */
                    by: "nothing";
                    why: {
                        [key: string]: string;
                    };
                };
                keepsPersonalDays: number;
            } | {
                /** @constant */
                instrument: "coverage";
                activities: {
                    title: {
                        [key: string]: string;
                    };
                    dataset: {
                        party: string;
                        dataset: string;
                    };
                }[];
                registers: {
                    register: string;
                    place: string;
                    vocabulary: string;
                    from: string | null;
                    until: string | null;
                }[];
                places: {
                    list: string;
                    title: {
                        [key: string]: string;
                    };
                    dataset: {
                        party: string;
                        dataset: string;
                    };
                    vocabulary: string;
                    code: string;
                    name: string;
                    within: string | null;
                    point: {
                        latitude: string;
                        longitude: string;
                    } | null;
                }[];
                kinds: {
                    kind: string;
                    title: {
                        [key: string]: string;
                    };
                    unit: {
                        [key: string]: string;
                    };
                    counts: {
                        activity: string;
                        indicator: string;
                    }[];
                }[];
                context: string[];
                smallestCell: number;
            } | {
                /** @constant */
                instrument: "crossings";
                counts: {
                    dataset: {
                        party: string;
                        dataset: string;
                    };
                    time: string;
                    place: string;
                    measure: string;
                    value: string;
                };
                places: {
                    dataset: {
                        party: string;
                        dataset: string;
                    };
                    code: string;
                    name: string;
                    latitude: string;
                    longitude: string;
                    region: string | null;
                };
                measures: {
                    code: string;
                    title: {
                        [key: string]: string;
                    };
                }[];
                first: string;
                outlier: number;
                remarks: {
                    remark: string;
                    /** @enum {string} */
                    kind: "break" | "undercount" | "event";
                    from: string;
                    to: string | null;
                    places: string[] | null;
                    measures: string[] | null;
                    title: {
                        [key: string]: string;
                    };
                    text: {
                        [key: string]: string;
                    } | null;
                    sources: {
                        url: string | null;
                        note: {
                            [key: string]: string;
                        } | null;
                    }[];
                }[];
            } | {
                /** @constant */
                instrument: "crosswalk";
                /** @enum {string} */
                words: "codes" | "requirements" | "credentials";
                first: {
                    list: string;
                    title: {
                        [key: string]: string;
                    };
                    party: string | null;
                    version: string;
                    sources: {
                        url: string | null;
                        note: {
                            [key: string]: string;
                        } | null;
                    }[];
                    lines: {
                        /** @constant */
                        from: "here";
                        lines: {
                            code: string;
                            title: {
                                [key: string]: string;
                            };
                            under: string | null;
                            address: string | null;
                        }[];
                    } | {
                        /** @constant */
                        from: "dataset";
                        dataset: {
                            party: string;
                            dataset: string;
                        };
                        code: string;
                        titles: {
                            language: string;
                            column: string;
                        }[];
                        under: string | null;
                        address: string | null;
                        where: {
                            column: string;
                            is: string | number;
                        } | null;
                    };
                };
                second: {
                    list: string;
                    title: {
                        [key: string]: string;
                    };
                    party: string | null;
                    version: string;
                    sources: {
                        url: string | null;
                        note: {
                            [key: string]: string;
                        } | null;
                    }[];
                    lines: {
                        /** @constant */
                        from: "here";
                        lines: {
                            code: string;
                            title: {
                                [key: string]: string;
                            };
                            under: string | null;
                            address: string | null;
                        }[];
                    } | {
                        /** @constant */
                        from: "dataset";
                        dataset: {
                            party: string;
                            dataset: string;
                        };
                        code: string;
                        titles: {
                            language: string;
                            column: string;
                        }[];
                        under: string | null;
                        address: string | null;
                        where: {
                            column: string;
                            is: string | number;
                        } | null;
                    };
                };
                uses: {
                    use: string;
                    title: {
                        [key: string]: string;
                    };
                    asks: string[];
                    sources: {
                        url: string | null;
                        note: {
                            [key: string]: string;
                        } | null;
                    }[];
                }[];
            } | {
                /** @constant */
                instrument: "goods";
                lists: {
                    list: string;
                    title: {
                        [key: string]: string;
                    };
                    note: {
                        [key: string]: string;
                    };
                    edition: string;
                    dataset: {
                        party: string;
                        dataset: string;
                    };
                    code: string;
                    where: {
                        column: string;
                        is: string | number;
                    } | null;
                    group: {
                        column: string;
                        titles: {
                            code: string;
                            title: {
                                [key: string]: string;
                            };
                        }[];
                    } | null;
                }[];
                nomenclature: {
                    edition: string;
                    dataset: {
                        party: string;
                        dataset: string;
                    };
                    code: string;
                    title: string;
                    language: string;
                };
                chapters: {
                    dataset: {
                        party: string;
                        dataset: string;
                    };
                    code: string;
                    titles: {
                        [key: string]: string;
                    };
                };
                correlations: {
                    from: string;
                    to: string;
                    code: string;
                    /** @enum {string} */
                    relation: "split" | "merged" | "narrowed" | "widened" | "deleted" | "same";
                    candidates: string[];
                    note: {
                        [key: string]: string;
                    };
                    sources: {
                        url: string | null;
                        note: {
                            [key: string]: string;
                        } | null;
                    }[];
                }[];
                official: {
                    title: {
                        [key: string]: string;
                    };
                    source: {
                        url: string | null;
                        note: {
                            [key: string]: string;
                        } | null;
                    };
                }[];
                trade: {
                    dataset: {
                        party: string;
                        dataset: string;
                    };
                    time: string;
                    chapter: string;
                    direction: string;
                    value: string;
                    directions: {
                        code: string;
                        title: {
                            [key: string]: string;
                        };
                    }[];
                } | null;
            } | {
                /** @constant */
                instrument: "lanes";
                place: {
                    [key: string]: string;
                };
                profile: {
                    dataset: {
                        party: string;
                        dataset: string;
                    };
                    month: string;
                    day: string;
                    hour: string;
                    firstDay: {
                        /** @enum {string} */
                        day: "monday" | "tuesday" | "wednesday" | "thursday" | "friday" | "saturday" | "sunday";
                        isStated: boolean;
                    };
                };
                arrivals: {
                    dataset: {
                        party: string;
                        dataset: string;
                    };
                    time: string;
                    place: string;
                    measure: string;
                    value: string;
                    of: string;
                    measured: string;
                };
                lanes: {
                    lane: string;
                    title: {
                        [key: string]: string;
                    };
                    minutes: string;
                    open: number;
                }[];
                basis: {
                    [key: string]: string;
                };
                sources: {
                    url: string | null;
                    note: {
                        [key: string]: string;
                    } | null;
                }[];
                first: {
                    lane: string;
                    year: number;
                    month: number;
                };
            } | {
                /** @constant */
                instrument: "protocol";
                modes: {
                    mode: string;
                    title: {
                        [key: string]: string;
                    };
                    says: {
                        [key: string]: string;
                    };
                    answerWithinMinutes: number;
                    deputiesAfterMinutes: number;
                }[];
                categories: {
                    category: string;
                    title: {
                        [key: string]: string;
                    };
                }[];
                sections: {
                    section: string;
                    title: {
                        [key: string]: string;
                    };
                    help: {
                        [key: string]: string;
                    } | null;
                }[];
                pingEveryMonths: number | null;
            } | {
                /** @constant */
                instrument: "queue";
                request: {
                    [key: string]: string;
                };
                prefix: string;
                from: ("parties" | "public")[];
                fields: {
                    field: string;
                    title: {
                        [key: string]: string;
                    };
                    help: {
                        [key: string]: string;
                    } | null;
                    is: {
                        /** @constant */
                        type: "texts";
                    } | {
                        /** @constant */
                        type: "line";
                    } | {
                        /** @constant */
                        type: "integer";
                        unit: {
                            [key: string]: string;
                        } | null;
                    } | {
                        /** @constant */
                        type: "decimal";
                        unit: {
                            [key: string]: string;
                        } | null;
                    } | {
                        /** @constant */
                        type: "day";
                    } | {
                        /** @constant */
                        type: "yes-no";
                    } | {
                        /** @constant */
                        type: "choice";
                        list: string;
                    } | {
                        /** @constant */
                        type: "choices";
                        list: string;
                    } | {
                        /** @constant */
                        type: "place";
                    } | {
                        /** @constant */
                        type: "address";
                    } | {
                        /** @constant */
                        type: "organisation";
                    };
                    isRequired: boolean;
                    level: ("input" | "output" | "outcome" | "impact") | null;
                    concept: string | null;
                }[];
                lists: {
                    list: string;
                    title: {
                        [key: string]: string;
                    };
                    codes: {
                        code: string;
                        title: {
                            [key: string]: string;
                        };
                    }[];
                }[];
                competent: {
                    party: string;
                    organisation: string;
                }[];
                term: {
                    /** @constant */
                    by: "rule";
                    rules: string;
                    questions: {
                        party: string;
                        question: string;
                    }[];
                } | {
                    /** @constant */
                    by: "clock";
                    clock: {
                        length: number;
                        /** @enum {string} */
                        unit: "working-days" | "days" | "months";
                        calendar: string | null;
                        /** @enum {string} */
                        counts: "from-that-day" | "from-next-day";
                        /** @enum {string} */
                        missingDay?: "last-of-month" | "first-of-next";
                    };
                    calendarOf: string | null;
                } | {
                    /** @constant */
                    by: "nothing";
                    why: {
                        [key: string]: string;
                    } | null;
                };
                stops: boolean;
                reopenWithinDays: number | null;
                /** @enum {string} */
                usualAudience: "public" | "parties";
                preCheck: string | null;
                minimum: number;
            } | {
                /** @constant */
                instrument: "register";
                entry: {
                    [key: string]: string;
                };
                fields: {
                    field: string;
                    title: {
                        [key: string]: string;
                    };
                    help: {
                        [key: string]: string;
                    } | null;
                    is: {
                        /** @constant */
                        type: "texts";
                    } | {
                        /** @constant */
                        type: "line";
                    } | {
                        /** @constant */
                        type: "integer";
                        unit: {
                            [key: string]: string;
                        } | null;
                    } | {
                        /** @constant */
                        type: "decimal";
                        unit: {
                            [key: string]: string;
                        } | null;
                    } | {
                        /** @constant */
                        type: "day";
                    } | {
                        /** @constant */
                        type: "yes-no";
                    } | {
                        /** @constant */
                        type: "choice";
                        list: string;
                    } | {
                        /** @constant */
                        type: "choices";
                        list: string;
                    } | {
                        /** @constant */
                        type: "place";
                    } | {
                        /** @constant */
                        type: "address";
                    } | {
                        /** @constant */
                        type: "organisation";
                    };
                    isRequired: boolean;
                    level: ("input" | "output" | "outcome" | "impact") | null;
                    concept: string | null;
                }[];
                titleField: string;
                lists: {
                    list: string;
                    title: {
                        [key: string]: string;
                    };
                    codes: {
                        code: string;
                        title: {
                            [key: string]: string;
                        };
                    }[];
                }[];
                concepts: {
                    concept: string;
                    title: {
                        [key: string]: string;
                    };
                    definitions: {
                        party: string;
                        says: {
                            [key: string]: string;
                        };
                        sources: {
                            url: string | null;
                            note: {
                                [key: string]: string;
                            } | null;
                        }[];
                    }[];
                    /** @enum {string} */
                    relation: "same" | "differs" | "not-compared";
                }[];
                staleAfterMonths: number | null;
                /** @enum {string} */
                usualAudience: "public" | "parties";
                matching: {
                    profile: {
                        field: string;
                        title: {
                            [key: string]: string;
                        };
                        help: {
                            [key: string]: string;
                        } | null;
                        is: {
                            /** @constant */
                            type: "texts";
                        } | {
                            /** @constant */
                            type: "line";
                        } | {
                            /** @constant */
                            type: "integer";
                            unit: {
                                [key: string]: string;
                            } | null;
                        } | {
                            /** @constant */
                            type: "decimal";
                            unit: {
                                [key: string]: string;
                            } | null;
                        } | {
                            /** @constant */
                            type: "day";
                        } | {
                            /** @constant */
                            type: "yes-no";
                        } | {
                            /** @constant */
                            type: "choice";
                            list: string;
                        } | {
                            /** @constant */
                            type: "choices";
                            list: string;
                        } | {
                            /** @constant */
                            type: "place";
                        } | {
                            /** @constant */
                            type: "address";
                        } | {
                            /** @constant */
                            type: "organisation";
                        };
                        isRequired: boolean;
                        level: ("input" | "output" | "outcome" | "impact") | null;
                        concept: string | null;
                    }[];
                    rules: {
                        rule: string;
                        says: {
                            [key: string]: string;
                        };
                        any: {
                            field: string;
                            /** @enum {string} */
                            is: "one-of" | "none-of" | "at-least" | "at-most" | "given" | "not-given" | "same-as" | "before" | "not-after";
                            values: (string | number)[];
                            other: string | null;
                        }[];
                    }[];
                    outcome: {
                        [key: string]: string;
                    };
                } | null;
                outside: {
                    dataset: {
                        party: string;
                        dataset: string;
                    };
                    key: string;
                    columns: {
                        column: string;
                        field: string;
                    }[];
                    place: {
                        latitude: string;
                        longitude: string;
                        field: string;
                    } | null;
                } | null;
                comparison: {
                    title: {
                        [key: string]: string;
                    };
                    measure: {
                        [key: string]: string;
                    };
                    unit: {
                        [key: string]: string;
                    };
                    treated: {
                        [key: string]: string;
                    };
                    control: {
                        [key: string]: string;
                    };
                    stratum: {
                        [key: string]: string;
                    } | null;
                    cases: {
                        dataset: {
                            party: string;
                            dataset: string;
                        };
                        group: string;
                        treated: string | number;
                        control: string | number;
                        measure: string;
                        stratum: string | null;
                    } | null;
                } | null;
            } | {
                /** @constant */
                instrument: "rules";
                questions: {
                    question: string;
                    title: {
                        [key: string]: string;
                    };
                    party: string;
                }[];
                facts: {
                    field: string;
                    title: {
                        [key: string]: string;
                    };
                    help: {
                        [key: string]: string;
                    } | null;
                    is: {
                        /** @constant */
                        type: "texts";
                    } | {
                        /** @constant */
                        type: "line";
                    } | {
                        /** @constant */
                        type: "integer";
                        unit: {
                            [key: string]: string;
                        } | null;
                    } | {
                        /** @constant */
                        type: "decimal";
                        unit: {
                            [key: string]: string;
                        } | null;
                    } | {
                        /** @constant */
                        type: "day";
                    } | {
                        /** @constant */
                        type: "yes-no";
                    } | {
                        /** @constant */
                        type: "choice";
                        list: string;
                    } | {
                        /** @constant */
                        type: "choices";
                        list: string;
                    } | {
                        /** @constant */
                        type: "place";
                    } | {
                        /** @constant */
                        type: "address";
                    } | {
                        /** @constant */
                        type: "organisation";
                    };
                    isRequired: boolean;
                    level: ("input" | "output" | "outcome" | "impact") | null;
                    concept: string | null;
                }[];
                lists: {
                    list: string;
                    title: {
                        [key: string]: string;
                    };
                    codes: {
                        code: string;
                        title: {
                            [key: string]: string;
                        };
                    }[];
                }[];
                calendars: {
                    calendar: string;
                    title: {
                        [key: string]: string;
                    };
                    party: string;
                }[];
            } | {
                /** @constant */
                instrument: "spectrum";
                border: string;
                bands: {
                    band: string;
                    title: {
                        [key: string]: string;
                    };
                    ranges: {
                        from: number;
                        to: number;
                    }[];
                    coordinationKilometres: number | null;
                    limit: {
                        decibels: number;
                        /** @enum {string} */
                        unit: "dB(µV/m)" | "dB(W/m²)";
                        perKilohertz: number | null;
                        heightMetres: number | null;
                        appliesTo: {
                            [key: string]: string;
                        } | null;
                    } | null;
                    note: {
                        [key: string]: string;
                    } | null;
                    protocol: {
                        [key: string]: string;
                    };
                    sources: {
                        url: string | null;
                        note: {
                            [key: string]: string;
                        } | null;
                    }[];
                }[];
            } | {
                /** @constant */
                instrument: "trade";
                directions: {
                    code: string;
                    title: {
                        [key: string]: string;
                    };
                }[];
                modes: {
                    code: string;
                    title: {
                        [key: string]: string;
                    };
                }[];
                whole: {
                    dataset: {
                        party: string;
                        dataset: string;
                    };
                    time: string;
                    direction: string;
                    mode: string;
                    value: string;
                };
                cuts: {
                    cut: string;
                    title: {
                        [key: string]: string;
                    };
                    dataset: {
                        party: string;
                        dataset: string;
                    };
                    time: string;
                    by: string;
                    names: ({
                        codes: {
                            code: string;
                            title: {
                                [key: string]: string;
                            };
                        }[];
                    } | {
                        dataset: {
                            party: string;
                            dataset: string;
                        };
                        code: string;
                        titles: {
                            [key: string]: string;
                        };
                        more: {
                            code: string;
                            title: {
                                [key: string]: string;
                            };
                        }[];
                    }) | null;
                    direction: string | null;
                    only: string | null;
                    mode: string | null;
                    value: string;
                    unknown: string[];
                    isWhole: boolean;
                    map: ("mx-states" | "us-states") | null;
                    caveats: {
                        [key: string]: string;
                    }[];
                }[];
                ports: {
                    cut: string;
                    against: string[];
                } | null;
                thresholds: {
                    moderate: number;
                    high: number;
                    source: {
                        url: string | null;
                        note: {
                            [key: string]: string;
                        } | null;
                    };
                };
            } | {
                /** @constant */
                instrument: "upstream";
                use: {
                    dataset: {
                        party: string;
                        dataset: string;
                    };
                    row: string;
                    rowName: string;
                    column: string;
                    columnName: string;
                    value: string;
                };
                imports: {
                    dataset: {
                        party: string;
                        dataset: string;
                    };
                    row: string;
                    rowName: string;
                    column: string;
                    columnName: string;
                    value: string;
                } | null;
                valueAdded: string[];
                industries: {
                    industry: string;
                    title: {
                        [key: string]: string;
                    };
                    classes: string[] | null;
                    isGoods: boolean;
                }[];
                lists: {
                    list: string;
                    title: {
                        [key: string]: string;
                    };
                    party: string | null;
                    entries: {
                        activity: {
                            [key: string]: string;
                        };
                        classes: string[];
                    }[];
                    note: {
                        [key: string]: string;
                    };
                    sources: {
                        url: string | null;
                        note: {
                            [key: string]: string;
                        } | null;
                    }[];
                }[];
                links: {
                    from: string;
                    title: {
                        [key: string]: string;
                    };
                    to: string;
                    toTitle: {
                        [key: string]: string;
                    };
                    note: {
                        [key: string]: string;
                    };
                    sources: {
                        url: string | null;
                        note: {
                            [key: string]: string;
                        } | null;
                    }[];
                }[];
                first: {
                    list: string;
                    against: string | null;
                    target: string;
                    leastPercent: number;
                };
            } | {
                /** @constant */
                instrument: "waits";
                sources: ({
                    source: string;
                    title: {
                        [key: string]: string;
                    };
                    note: {
                        [key: string]: string;
                    } | null;
                    /** @constant */
                    method: "posted-delay";
                    dataset: {
                        party: string;
                        dataset: string;
                    };
                    columns: {
                        place: string;
                        crossing: string | null;
                        day: string;
                        time: string;
                        lane: string[];
                        minutes: string;
                        open: string | null;
                        said: string | null;
                    };
                    lanes: {
                        lane: string;
                        title: {
                            [key: string]: string;
                        };
                        cells: string[];
                    }[];
                } | {
                    source: string;
                    title: {
                        [key: string]: string;
                    };
                    note: {
                        [key: string]: string;
                    } | null;
                    /** @constant */
                    method: "posted-average";
                    dataset: {
                        party: string;
                        dataset: string;
                    };
                    place: {
                        [key: string]: string;
                    };
                    columns: {
                        month: string;
                        day: string;
                        hour: string;
                    };
                    lanes: {
                        lane: string;
                        title: {
                            [key: string]: string;
                        };
                        column: string;
                    }[];
                    firstDay: {
                        /** @enum {string} */
                        day: "monday" | "tuesday" | "wednesday" | "thursday" | "friday" | "saturday" | "sunday";
                        isStated: boolean;
                    };
                } | {
                    source: string;
                    title: {
                        [key: string]: string;
                    };
                    note: {
                        [key: string]: string;
                    } | null;
                    /** @constant */
                    method: "tag-match";
                    dataset: {
                        party: string;
                        dataset: string;
                    };
                    columns: {
                        tag: string;
                        station: string;
                        time: string;
                    };
                    from: string;
                    to: string;
                })[];
                minimum: number;
                tags: {
                    bufferInMinutes: number;
                    intervalInMinutes: number;
                };
            } | {
                /** @constant */
                instrument: "watch";
                dataset: {
                    party: string;
                    dataset: string;
                };
                columns: {
                    id: string;
                    vendor: string;
                    product: string;
                    title: string;
                    added: string;
                    due: string | null;
                    ransomware: string | null;
                };
                products: {
                    party: string;
                    register: string;
                    vendor: string;
                    product: string;
                }[];
            };
            method: {
                [key: string]: string;
            };
            assumptions: {
                [key: string]: string;
            }[];
            caveats: {
                [key: string]: string;
            }[];
            sources: {
                url: string | null;
                note: {
                    [key: string]: string;
                } | null;
            }[];
        };
        IntakeStatement: {
            /** @constant */
            type: "intake";
            about: components["schemas"]["ItemId"] | null;
            content: {
                received: number;
                asOf: string;
            };
            replaces?: components["schemas"]["Hash"] | null;
            audience: components["schemas"]["Audience"];
        };
        Item: {
            item: components["schemas"]["ItemId"];
            kind: components["schemas"]["ItemKind"];
            title: components["schemas"]["Texts"];
            /** @enum {string} */
            status: "in-force" | "ended";
            parent: components["schemas"]["ItemId"] | null;
            version: components["schemas"]["Hash"];
            number: number;
            proposal: components["schemas"]["Hash"];
            agreedAt: components["schemas"]["Instant"];
            audience: components["schemas"]["Audience"];
            content: components["schemas"]["Content"] | null;
        };
        ItemId: string;
        /** @enum {string} */
        ItemKind: "dialogue" | "organisation" | "body" | "meeting" | "plan" | "element" | "minutes" | "text" | "clause" | "joint-release" | "indicator" | "instrument" | "crosswalk-entry" | "project";
        JointReleaseContent: {
            title: {
                [key: string]: string;
            };
            text: string;
            version: string;
            clauses: {
                clause: string;
                version: string;
            }[];
            hash: string;
            from: string;
            corrects: string | null;
            withdrawn: {
                [key: string]: string;
            } | null;
        };
        KeepBlobAnswer: components["schemas"]["KeptBlob"];
        KeepBlobSparse: {
            blob?: components["schemas"]["Hash"];
            bytes?: number;
            mediaType?: string;
            name?: string;
        };
        KeptBlob: {
            blob: components["schemas"]["Hash"];
            bytes: number;
            mediaType: string;
            name: string;
        };
        ListActsAnswer: {
            data: components["schemas"]["ListActsEntry"][];
            next: string | null;
            total?: number;
        };
        ListActsEntry: components["schemas"]["Act"];
        ListActsSparse: {
            party?: components["schemas"]["PartyId"];
            sequence?: number;
            hash?: components["schemas"]["Hash"];
            at?: components["schemas"]["Instant"];
            kind?: string;
            audience?: components["schemas"]["Audience"];
            key?: string;
            seen?: {
                [key: string]: number;
            };
            inadmissible?: string | null;
            names?: components["schemas"]["Hash"] | null;
            releasedBy?: components["schemas"]["Citation"] | null;
            erasedBy?: {
                party: components["schemas"]["PartyId"];
                sequence: number;
                hash: components["schemas"]["Hash"];
                at: components["schemas"]["Instant"];
                reason: string;
            } | null;
        };
        ListActsSparsePage: {
            data: components["schemas"]["ListActsSparse"][];
            next: string | null;
            total?: number;
        };
        ListAskedDifferencesAnswer: {
            data: components["schemas"]["ListAskedDifferencesEntry"][];
            next: string | null;
            total?: number;
        };
        ListAskedDifferencesEntry: components["schemas"]["AskedDifference"];
        ListAskedDifferencesSparse: {
            key?: string;
            place?: string;
            code?: string;
            detail?: string;
        };
        ListAskedDifferencesSparsePage: {
            data: components["schemas"]["ListAskedDifferencesSparse"][];
            next: string | null;
            total?: number;
        };
        ListAuditAnswer: {
            data: components["schemas"]["ListAuditEntry"][];
            next: string | null;
            total?: number;
        };
        ListAuditEntry: components["schemas"]["AuditEntry"];
        ListAuditSparse: {
            at?: components["schemas"]["Instant"];
            /** @enum {string} */
            sort?: "look" | "deed" | "sign-in" | "refused-leak";
            who?: string | null;
            what?: string;
            about?: string | null;
            refused?: string | null;
            network?: string | null;
        };
        ListAuditSparsePage: {
            data: components["schemas"]["ListAuditSparse"][];
            next: string | null;
            total?: number;
        };
        ListChangesAnswer: {
            data: components["schemas"]["ListChangesEntry"][];
            next: string | null;
            total?: number;
        };
        ListChangesEntry: components["schemas"]["Change"];
        ListChangesSparse: {
            item?: components["schemas"]["ItemId"];
            base?: components["schemas"]["Hash"] | null;
            version?: components["schemas"]["Hash"];
            content?: components["schemas"]["Content"] | null;
        };
        ListChangesSparsePage: {
            data: components["schemas"]["ListChangesSparse"][];
            next: string | null;
            total?: number;
        };
        ListClearancesAnswer: {
            data: components["schemas"]["ListClearancesEntry"][];
            next: string | null;
            total?: number;
        };
        ListClearancesEntry: components["schemas"]["Clearance"];
        ListClearancesSparse: {
            id?: string;
            /** @enum {string} */
            subject?: "draft" | "proposal";
            hash?: components["schemas"]["Hash"];
            requestedAt?: components["schemas"]["Instant"];
            requestedBy?: string;
            message?: string | null;
            meeting?: components["schemas"]["ItemId"] | null;
            silenceUntil?: components["schemas"]["Instant"] | null;
            organisations?: components["schemas"]["ItemId"][];
            outcome?: string;
            cleared?: number;
            needed?: number;
            answers?: {
                organisation: components["schemas"]["ItemId"];
                /** @enum {string} */
                answer: "cleared" | "refused" | "asked" | "withdrawn";
                text: string | null;
                by: string;
                at: components["schemas"]["Instant"];
            }[];
            ended?: {
                at: components["schemas"]["Instant"];
                /** @enum {string} */
                why: "edited" | "called-off" | "sent";
                by: string;
            } | null;
            sentAs?: components["schemas"]["Hash"] | null;
        };
        ListClearancesSparsePage: {
            data: components["schemas"]["ListClearancesSparse"][];
            next: string | null;
            total?: number;
        };
        ListConsultationsAnswer: {
            data: components["schemas"]["ListConsultationsEntry"][];
            next: string | null;
            total?: number;
        };
        ListConsultationsEntry: components["schemas"]["Consultation"];
        ListConsultationsSparse: {
            consultation?: string;
            item?: components["schemas"]["ItemId"];
            title?: components["schemas"]["Texts"];
            purpose?: components["schemas"]["Texts"];
            about?: components["schemas"]["ItemId"][];
            /** @enum {string} */
            phase?: "upcoming" | "open" | "closes-today" | "late" | "closed";
            opens?: string;
            closes?: string;
            daysLeft?: number | null;
            published?: number;
            answers?: {
                party: components["schemas"]["PartyId"];
                published: number;
                answered: number;
                outcomes: {
                    /** @enum {string} */
                    outcome: "accepted" | "partly" | "not-accepted" | "out-of-scope" | "under-study";
                    count: number;
                }[];
                due: number;
                inTime: number;
                share: number | null;
                medianDays: number | null;
            }[];
            receives?: boolean;
        };
        ListConsultationsSparsePage: {
            data: components["schemas"]["ListConsultationsSparse"][];
            next: string | null;
            total?: number;
        };
        ListContactsAnswer: {
            data: components["schemas"]["ListContactsEntry"][];
            next: string | null;
            total?: number;
        };
        ListContactsEntry: components["schemas"]["ContactPoint"];
        ListContactsSparse: {
            contact?: string;
            office?: components["schemas"]["Texts"];
            revision?: number;
            holders?: string[];
        };
        ListContactsSparsePage: {
            data: components["schemas"]["ListContactsSparse"][];
            next: string | null;
            total?: number;
        };
        ListDatasetsAnswer: {
            data: components["schemas"]["ListDatasetsEntry"][];
            next: string | null;
            total?: number;
        };
        ListDatasetsEntry: components["schemas"]["Vintage"];
        ListDatasetsSparse: {
            party?: components["schemas"]["PartyId"];
            dataset?: string;
            number?: number;
            statement?: components["schemas"]["Hash"];
            made?: components["schemas"]["Citation"];
            title?: components["schemas"]["Texts"];
            rows?: number;
            file?: components["schemas"]["Hash"];
            bytes?: number;
            content?: components["schemas"]["Content"];
        };
        ListDatasetsSparsePage: {
            data: components["schemas"]["ListDatasetsSparse"][];
            next: string | null;
            total?: number;
        };
        ListDeliveriesAnswer: {
            data: components["schemas"]["ListDeliveriesEntry"][];
            next: string | null;
            total?: number;
        };
        ListDeliveriesEntry: components["schemas"]["Delivery"];
        ListDeliveriesSparse: {
            id?: string;
            party?: components["schemas"]["PartyId"];
            sequence?: number;
            kind?: string;
            at?: components["schemas"]["Instant"];
            attempt?: number;
            status?: number | null;
            problem?: string | null;
            /** @enum {string} */
            outcome?: "delivered" | "failed" | "given-up";
        };
        ListDeliveriesSparsePage: {
            data: components["schemas"]["ListDeliveriesSparse"][];
            next: string | null;
            total?: number;
        };
        ListDifferencesAnswer: {
            data: components["schemas"]["ListDifferencesEntry"][];
            next: string | null;
            total?: number;
        };
        ListDifferencesEntry: components["schemas"]["AgreedDifference"];
        ListDifferencesSparse: {
            id?: components["schemas"]["Hash"];
            code?: string;
            place?: string;
            reason?: string;
            at?: components["schemas"]["Instant"];
            by?: string;
        };
        ListDifferencesSparsePage: {
            data: components["schemas"]["ListDifferencesSparse"][];
            next: string | null;
            total?: number;
        };
        ListDraftLanguagesAnswer: {
            data: components["schemas"]["ListDraftLanguagesEntry"][];
            next: string | null;
            total?: number;
        };
        ListDraftLanguagesEntry: components["schemas"]["DraftLanguages"];
        ListDraftLanguagesSparse: {
            draft?: string;
            revision?: number;
            counts?: {
                language: string;
                missing: number;
                stale: number;
                done: number;
            }[];
            draftedIn?: {
                [key: string]: string;
            };
        };
        ListDraftLanguagesSparsePage: {
            data: components["schemas"]["ListDraftLanguagesSparse"][];
            next: string | null;
            total?: number;
        };
        ListDraftsAnswer: {
            data: components["schemas"]["ListDraftsEntry"][];
            next: string | null;
            total?: number;
        };
        ListDraftsEntry: components["schemas"]["DraftSummary"];
        ListDraftsSparse: {
            id?: string;
            revision?: number;
            savedAt?: components["schemas"]["Instant"];
            savedBy?: string;
            heldBy?: string;
            counters?: components["schemas"]["Hash"] | null;
            forMeeting?: components["schemas"]["ItemId"] | null;
            items?: components["schemas"]["ItemId"][];
            itemCount?: number;
        };
        ListDraftsSparsePage: {
            data: components["schemas"]["ListDraftsSparse"][];
            next: string | null;
            total?: number;
        };
        ListErasuresAnswer: {
            data: components["schemas"]["ListErasuresEntry"][];
            next: string | null;
            total?: number;
        };
        ListErasuresEntry: components["schemas"]["Act"];
        ListErasuresSparse: {
            party?: components["schemas"]["PartyId"];
            sequence?: number;
            hash?: components["schemas"]["Hash"];
            at?: components["schemas"]["Instant"];
            kind?: string;
            audience?: components["schemas"]["Audience"];
            key?: string;
            seen?: {
                [key: string]: number;
            };
            inadmissible?: string | null;
            names?: components["schemas"]["Hash"] | null;
            releasedBy?: components["schemas"]["Citation"] | null;
            erasedBy?: {
                party: components["schemas"]["PartyId"];
                sequence: number;
                hash: components["schemas"]["Hash"];
                at: components["schemas"]["Instant"];
                reason: string;
            } | null;
        };
        ListErasuresSparsePage: {
            data: components["schemas"]["ListErasuresSparse"][];
            next: string | null;
            total?: number;
        };
        ListFocalPointsAnswer: {
            data: components["schemas"]["ListFocalPointsEntry"][];
            next: string | null;
            total?: number;
        };
        ListFocalPointsEntry: components["schemas"]["FocalPoint"];
        ListFocalPointsSparse: {
            item?: components["schemas"]["ItemId"];
            focalPoint?: string;
            deputy?: string | null;
        };
        ListFocalPointsSparsePage: {
            data: components["schemas"]["ListFocalPointsSparse"][];
            next: string | null;
            total?: number;
        };
        ListItemsAnswer: {
            data: components["schemas"]["ListItemsEntry"][];
            next: string | null;
            total?: number;
        };
        ListItemsEntry: components["schemas"]["Item"];
        ListItemsSparse: {
            item?: components["schemas"]["ItemId"];
            kind?: components["schemas"]["ItemKind"];
            title?: components["schemas"]["Texts"];
            /** @enum {string} */
            status?: "in-force" | "ended";
            parent?: components["schemas"]["ItemId"] | null;
            version?: components["schemas"]["Hash"];
            number?: number;
            proposal?: components["schemas"]["Hash"];
            agreedAt?: components["schemas"]["Instant"];
            audience?: components["schemas"]["Audience"];
            content?: components["schemas"]["Content"] | null;
        };
        ListItemsSparsePage: {
            data: components["schemas"]["ListItemsSparse"][];
            next: string | null;
            total?: number;
        };
        ListMemoriesAnswer: {
            data: components["schemas"]["ListMemoriesEntry"][];
            next: string | null;
            total?: number;
        };
        ListMemoriesEntry: components["schemas"]["Memory"];
        ListMemoriesSparse: {
            id?: string;
            file?: string;
            entries?: number;
            at?: components["schemas"]["Instant"];
            by?: string;
        };
        ListMemoriesSparsePage: {
            data: components["schemas"]["ListMemoriesSparse"][];
            next: string | null;
            total?: number;
        };
        ListNotesAnswer: {
            data: components["schemas"]["ListNotesEntry"][];
            next: string | null;
            total?: number;
        };
        ListNotesEntry: components["schemas"]["Note"];
        ListNotesSparse: {
            id?: string;
            revision?: number;
            subject?: {
                /** @constant */
                kind: "item";
                item: components["schemas"]["ItemId"];
            } | {
                /** @constant */
                kind: "proposal";
                proposal: components["schemas"]["Hash"];
            };
            text?: string;
            by?: string;
            at?: components["schemas"]["Instant"];
            editedAt?: components["schemas"]["Instant"] | null;
            resolved?: {
                by: string;
                at: components["schemas"]["Instant"];
            } | null;
        };
        ListNotesSparsePage: {
            data: components["schemas"]["ListNotesSparse"][];
            next: string | null;
            total?: number;
        };
        ListNoticesAnswer: {
            data: components["schemas"]["ListNoticesEntry"][];
            next: string | null;
            total?: number;
        };
        ListNoticesEntry: components["schemas"]["Notice"];
        ListNoticesSparse: {
            key?: string;
            code?: string;
            at?: components["schemas"]["Instant"];
            toldAt?: components["schemas"]["Instant"];
            party?: components["schemas"]["PartyId"] | null;
            by?: string | null;
            item?: components["schemas"]["ItemId"] | null;
            items?: number;
            proposal?: components["schemas"]["Hash"] | null;
            statement?: components["schemas"]["Hash"] | null;
            draft?: string | null;
            due?: string | null;
            readAt?: components["schemas"]["Instant"] | null;
        };
        ListNoticesSparsePage: {
            data: components["schemas"]["ListNoticesSparse"][];
            next: string | null;
            total?: number;
        };
        ListPeopleAnswer: {
            data: components["schemas"]["ListPeopleEntry"][];
            next: string | null;
            total?: number;
        };
        ListPeopleEntry: components["schemas"]["Person"];
        ListPeopleSparse: {
            id?: string;
            revision?: number;
            name?: components["schemas"]["Texts"];
            post?: components["schemas"]["Texts"] | null;
            organisation?: components["schemas"]["ItemId"];
            /** @enum {string} */
            language?: "en" | "es";
            email?: string | null;
            leftAt?: components["schemas"]["Instant"] | null;
            grants?: components["schemas"]["Grant"][];
        };
        ListPeopleSparsePage: {
            data: components["schemas"]["ListPeopleSparse"][];
            next: string | null;
            total?: number;
        };
        ListPositionsAnswer: {
            data: components["schemas"]["ListPositionsEntry"][];
            next: string | null;
            total?: number;
        };
        ListPositionsEntry: components["schemas"]["Position"];
        ListPositionsSparse: {
            subject?: components["schemas"]["Hash"] | components["schemas"]["ItemId"];
            clause?: components["schemas"]["ItemId"];
            revision?: number;
            preferred?: components["schemas"]["Texts"];
            acceptable?: components["schemas"]["Texts"];
            redLine?: components["schemas"]["Texts"];
            cleared?: {
                by: string;
                on: string;
            } | null;
            savedAt?: components["schemas"]["Instant"];
            savedBy?: string;
        };
        ListPositionsSparsePage: {
            data: components["schemas"]["ListPositionsSparse"][];
            next: string | null;
            total?: number;
        };
        ListPostingsAnswer: {
            data: components["schemas"]["ListPostingsEntry"][];
            next: string | null;
            total?: number;
        };
        ListPostingsEntry: components["schemas"]["Posting"];
        ListPostingsSparse: {
            id?: string;
            url?: string;
            party?: components["schemas"]["PartyId"] | null;
            addedAt?: components["schemas"]["Instant"];
            addedBy?: string;
            nextAt?: components["schemas"]["Instant"];
            alarm?: string | null;
            alarmSince?: components["schemas"]["Instant"] | null;
            findings?: {
                at: components["schemas"]["Instant"];
                outcome: string;
                hash: components["schemas"]["Hash"] | null;
                url: string;
            }[];
        };
        ListPostingsSparsePage: {
            data: components["schemas"]["ListPostingsSparse"][];
            next: string | null;
            total?: number;
        };
        ListProblemsAnswer: {
            data: components["schemas"]["ListProblemsEntry"][];
            next: string | null;
            total?: number;
        };
        ListProblemsEntry: components["schemas"]["ProblemKind"];
        ListProblemsSparse: {
            code?: string;
            status?: number;
            exit?: number;
            sentence?: {
                [key: string]: string;
            };
        };
        ListProblemsSparsePage: {
            data: components["schemas"]["ListProblemsSparse"][];
            next: string | null;
            total?: number;
        };
        ListProposalsAnswer: {
            data: components["schemas"]["ListProposalsEntry"][];
            next: string | null;
            total?: number;
        };
        ListProposalsEntry: components["schemas"]["Proposal"];
        ListProposalsSparse: {
            proposal?: components["schemas"]["Hash"];
            /** @enum {string} */
            status?: "open" | "adopted" | "withdrawn" | "superseded";
            audience?: components["schemas"]["Audience"];
            made?: components["schemas"]["Citation"];
            parties?: components["schemas"]["PartyId"][];
            signed?: components["schemas"]["Citation"][];
            withdrawn?: {
                party: components["schemas"]["PartyId"];
                sequence: number;
                hash: components["schemas"]["Hash"];
                at: components["schemas"]["Instant"];
                reason: string | null;
            }[];
            cover?: components["schemas"]["Texts"] | null;
            under?: components["schemas"]["Hash"] | null;
            competitors?: components["schemas"]["Hash"][];
            items?: components["schemas"]["ItemId"][];
            itemCount?: number;
        };
        ListProposalsSparsePage: {
            data: components["schemas"]["ListProposalsSparse"][];
            next: string | null;
            total?: number;
        };
        ListPublishedSubmissionsAnswer: {
            data: components["schemas"]["ListPublishedSubmissionsEntry"][];
            next: string | null;
            total?: number;
        };
        ListPublishedSubmissionsEntry: components["schemas"]["PublishedSubmission"];
        ListPublishedSubmissionsSparse: {
            receipt?: components["schemas"]["ReceiptNumber"];
            party?: components["schemas"]["PartyId"];
            received?: components["schemas"]["Instant"];
            isLate?: boolean;
            language?: string;
            words?: string;
            answersGiven?: components["schemas"]["AnswersToQuestions"];
            /** @enum {string} */
            speaksFor?: "self" | "organisation";
            name?: string | null;
            copies?: components["schemas"]["ReceiptNumber"][];
            due?: components["schemas"]["Day"] | null;
            translations?: {
                party: components["schemas"]["PartyId"];
                language: string;
                words: string;
            }[];
            answers?: components["schemas"]["AnswerToSubmission"][];
        };
        ListPublishedSubmissionsSparsePage: {
            data: components["schemas"]["ListPublishedSubmissionsSparse"][];
            next: string | null;
            total?: number;
        };
        ListReceivedSubmissionsAnswer: {
            data: components["schemas"]["ListReceivedSubmissionsEntry"][];
            next: string | null;
            total?: number;
        };
        ListReceivedSubmissionsEntry: components["schemas"]["WaitingSubmission"];
        ListReceivedSubmissionsSparse: {
            receipt?: components["schemas"]["ReceiptNumber"];
            received?: components["schemas"]["Instant"];
            language?: string;
            words?: string;
            answersGiven?: components["schemas"]["AnswersToQuestions"];
            /** @enum {string} */
            speaksFor?: "self" | "organisation";
            name?: string;
            consents?: boolean;
            says?: string;
        };
        ListReceivedSubmissionsSparsePage: {
            data: components["schemas"]["ListReceivedSubmissionsSparse"][];
            next: string | null;
            total?: number;
        };
        ListRedNotesAnswer: {
            data: components["schemas"]["ListRedNotesEntry"][];
            next: string | null;
            total?: number;
        };
        ListRedNotesEntry: components["schemas"]["RedNote"];
        ListRedNotesSparse: {
            id?: string;
            revision?: number;
            item?: components["schemas"]["ItemId"];
            field?: string;
            text?: string;
            by?: string;
            at?: components["schemas"]["Instant"];
            resolved?: {
                by: string;
                at: components["schemas"]["Instant"];
            } | null;
        };
        ListRedNotesSparsePage: {
            data: components["schemas"]["ListRedNotesSparse"][];
            next: string | null;
            total?: number;
        };
        ListReleasesAnswer: {
            data: components["schemas"]["ListReleasesEntry"][];
            next: string | null;
            total?: number;
        };
        ListReleasesEntry: components["schemas"]["Release"];
        ListReleasesSparse: {
            release?: components["schemas"]["ItemId"];
            title?: components["schemas"]["Texts"];
            from?: string;
            hash?: components["schemas"]["Hash"];
            /** @enum {string} */
            state?: "proposed" | "waiting" | "due" | "published" | "corrected" | "withdrawn";
            proposal?: components["schemas"]["Hash"] | null;
            alarms?: {
                code: string;
                party: components["schemas"]["PartyId"] | null;
                about: string | null;
                since: components["schemas"]["Instant"];
            }[];
        };
        ListReleasesSparsePage: {
            data: components["schemas"]["ListReleasesSparse"][];
            next: string | null;
            total?: number;
        };
        ListRequestsAnswer: {
            data: components["schemas"]["ListRequestsEntry"][];
            next: string | null;
            total?: number;
        };
        ListRequestsEntry: components["schemas"]["Request"];
        ListRequestsSparse: {
            request?: components["schemas"]["Hash"];
            queue?: components["schemas"]["ItemId"];
            number?: string;
            /** @enum {string} */
            status?: "received" | "acknowledged" | "asked" | "replied" | "withdrawn";
            asking?: components["schemas"]["PartyId"];
            answering?: components["schemas"]["PartyId"];
            isOpen?: boolean;
            due?: string | null;
        };
        ListRequestsSparsePage: {
            data: components["schemas"]["ListRequestsSparse"][];
            next: string | null;
            total?: number;
        };
        ListReturnedFilesAnswer: {
            data: components["schemas"]["ListReturnedFilesEntry"][];
            next: string | null;
            total?: number;
        };
        ListReturnedFilesEntry: components["schemas"]["ReturnedFile"];
        ListReturnedFilesSparse: {
            id?: string;
            draft?: string;
            name?: string;
            at?: components["schemas"]["Instant"];
            by?: string;
        };
        ListReturnedFilesSparsePage: {
            data: components["schemas"]["ListReturnedFilesSparse"][];
            next: string | null;
            total?: number;
        };
        ListRoundsAnswer: {
            data: components["schemas"]["ListRoundsEntry"][];
            next: string | null;
            total?: number;
        };
        ListRoundsEntry: components["schemas"]["Round"];
        ListRoundsSparse: {
            round?: components["schemas"]["Hash"];
            latest?: components["schemas"]["Hash"];
            party?: components["schemas"]["PartyId"];
            opened?: components["schemas"]["Citation"];
            /** @enum {string} */
            audience?: "parties" | "public";
            closed?: components["schemas"]["Citation"] | null;
            isDue?: boolean;
            content?: components["schemas"]["Content"];
            sides?: {
                party: components["schemas"]["PartyId"];
            }[];
        };
        ListRoundsSparsePage: {
            data: components["schemas"]["ListRoundsSparse"][];
            next: string | null;
            total?: number;
        };
        ListRowsAnswer: {
            data: components["schemas"]["ListRowsEntry"][];
            next: string | null;
            total?: number;
        };
        ListRowsEntry: components["schemas"]["DataRow"];
        ListRowsSparse: {
            place?: number;
            cells?: {
                [key: string]: string | number | null;
            };
        };
        ListRowsSparsePage: {
            data: components["schemas"]["ListRowsSparse"][];
            next: string | null;
            total?: number;
        };
        ListSavedViewsAnswer: {
            data: components["schemas"]["ListSavedViewsEntry"][];
            next: string | null;
            total?: number;
        };
        ListSavedViewsEntry: components["schemas"]["SavedView"];
        ListSavedViewsSparse: {
            id?: string;
            revision?: number;
            owner?: string;
            name?: string;
            query?: string;
            isShared?: boolean;
            savedAt?: components["schemas"]["Instant"];
        };
        ListSavedViewsSparsePage: {
            data: components["schemas"]["ListSavedViewsSparse"][];
            next: string | null;
            total?: number;
        };
        ListSourcesAnswer: {
            data: components["schemas"]["ListSourcesEntry"][];
            next: string | null;
            total?: number;
        };
        ListSourcesEntry: components["schemas"]["Source"];
        ListSourcesSparse: {
            source?: string;
            connector?: string;
            dataset?: string;
            everyHours?: number;
            statesByItself?: boolean;
            nextAt?: string;
            failures?: number;
            last?: {
                at: components["schemas"]["Instant"];
                outcome: string;
                detail: string;
            } | null;
            prepared?: {
                at: components["schemas"]["Instant"];
                vintage: string;
                sha256: components["schemas"]["Hash"];
                rows: number;
                changes: {
                    added: number;
                    removed: number;
                    changed: number;
                } | null;
            } | null;
        };
        ListSourcesSparsePage: {
            data: components["schemas"]["ListSourcesSparse"][];
            next: string | null;
            total?: number;
        };
        ListStatementsAnswer: {
            data: components["schemas"]["ListStatementsEntry"][];
            next: string | null;
            total?: number;
        };
        ListStatementsEntry: components["schemas"]["Statement"];
        ListStatementsSparse: {
            statement?: components["schemas"]["Hash"];
            type?: string;
            about?: components["schemas"]["ItemId"] | null;
            made?: components["schemas"]["Citation"];
            audience?: components["schemas"]["Audience"];
            replaces?: components["schemas"]["Hash"] | null;
            replacedBy?: components["schemas"]["Hash"] | null;
            content?: components["schemas"]["Content"] | null;
        };
        ListStatementsSparsePage: {
            data: components["schemas"]["ListStatementsSparse"][];
            next: string | null;
            total?: number;
        };
        ListSubmissionsAnswer: {
            data: components["schemas"]["ListSubmissionsEntry"][];
            next: string | null;
            total?: number;
        };
        ListSubmissionsEntry: components["schemas"]["Submission"];
        ListSubmissionsSparse: {
            id?: string;
            revision?: number;
            queue?: components["schemas"]["ItemId"];
            receipt?: string;
            received?: components["schemas"]["Day"];
            /** @enum {string} */
            language?: "en" | "es";
            values?: components["schemas"]["Content"];
            message?: string;
            name?: string;
            email?: string;
            status?: string;
            request?: components["schemas"]["Hash"] | null;
        };
        ListSubmissionsSparsePage: {
            data: components["schemas"]["ListSubmissionsSparse"][];
            next: string | null;
            total?: number;
        };
        ListVersionsAnswer: {
            data: components["schemas"]["ListVersionsEntry"][];
            next: string | null;
            total?: number;
        };
        ListVersionsEntry: components["schemas"]["Version"];
        ListVersionsSparse: {
            version?: components["schemas"]["Hash"];
            base?: components["schemas"]["Hash"] | null;
            number?: number;
            proposal?: components["schemas"]["Hash"];
            proposer?: components["schemas"]["PartyId"];
            cover?: components["schemas"]["Texts"] | null;
            signed?: components["schemas"]["Citation"][];
            agreedAt?: components["schemas"]["Instant"];
            audience?: components["schemas"]["Audience"];
            content?: components["schemas"]["Content"] | null;
        };
        ListVersionsSparsePage: {
            data: components["schemas"]["ListVersionsSparse"][];
            next: string | null;
            total?: number;
        };
        ListViewsAnswer: {
            data: components["schemas"]["ListViewsEntry"][];
            next: string | null;
            total?: number;
        };
        ListViewsEntry: components["schemas"]["ViewPath"];
        ListViewsSparse: {
            kind?: string;
            paths?: {
                [key: string]: string;
            };
            takesParameters?: boolean;
        };
        ListViewsSparsePage: {
            data: components["schemas"]["ListViewsSparse"][];
            next: string | null;
            total?: number;
        };
        ListVintagesAnswer: {
            data: components["schemas"]["ListVintagesEntry"][];
            next: string | null;
            total?: number;
        };
        ListVintagesEntry: components["schemas"]["Vintage"];
        ListVintagesSparse: {
            party?: components["schemas"]["PartyId"];
            dataset?: string;
            number?: number;
            statement?: components["schemas"]["Hash"];
            made?: components["schemas"]["Citation"];
            title?: components["schemas"]["Texts"];
            rows?: number;
            file?: components["schemas"]["Hash"];
            bytes?: number;
            content?: components["schemas"]["Content"];
        };
        ListVintagesSparsePage: {
            data: components["schemas"]["ListVintagesSparse"][];
            next: string | null;
            total?: number;
        };
        ListWebhooksAnswer: {
            data: components["schemas"]["ListWebhooksEntry"][];
            next: string | null;
            total?: number;
        };
        ListWebhooksEntry: components["schemas"]["Webhook"];
        ListWebhooksSparse: {
            id?: string;
            name?: string;
            url?: string;
            kinds?: ("propose" | "sign" | "withdraw" | "state" | "release" | "erase" | "key" | "receipt")[] | null;
            madeAt?: components["schemas"]["Instant"];
            isDisabled?: boolean;
            failingSince?: components["schemas"]["Instant"] | null;
            nextAt?: components["schemas"]["Instant"] | null;
            secret?: string | null;
        };
        ListWebhooksSparsePage: {
            data: components["schemas"]["ListWebhooksSparse"][];
            next: string | null;
            total?: number;
        };
        LookAtReleaseAnswer: components["schemas"]["Release"];
        LookAtReleaseSparse: {
            release?: components["schemas"]["ItemId"];
            title?: components["schemas"]["Texts"];
            from?: string;
            hash?: components["schemas"]["Hash"];
            /** @enum {string} */
            state?: "proposed" | "waiting" | "due" | "published" | "corrected" | "withdrawn";
            proposal?: components["schemas"]["Hash"] | null;
            alarms?: {
                code: string;
                party: components["schemas"]["PartyId"] | null;
                about: string | null;
                since: components["schemas"]["Instant"];
            }[];
        };
        LookUpReceiptAnswer: components["schemas"]["Receipt"];
        LookUpReceiptBody: {
            secret: string;
        };
        LookUpReceiptSparse: {
            receipt?: components["schemas"]["ReceiptNumber"];
            received?: components["schemas"]["Instant"];
            /** @enum {string} */
            status?: "waiting" | "published" | "refused";
            reason?: ("off-topic" | "personal-data" | "abuse" | "advertising" | "empty" | "copy") | null;
            countedWith?: components["schemas"]["ReceiptNumber"] | null;
            note?: string;
            answers?: {
                party: components["schemas"]["PartyId"];
                /** @enum {string} */
                outcome: "accepted" | "partly" | "not-accepted" | "out-of-scope" | "under-study";
                reason: components["schemas"]["Texts"];
                next: components["schemas"]["Texts"] | null;
            }[];
        };
        MeetingContent: {
            title: {
                [key: string]: string;
            };
            type: string;
            date: string;
            place: {
                [key: string]: string;
            } | null;
            mode: ("in-person" | "virtual") | null;
            delegations: {
                party: string;
                members: {
                    [key: string]: string;
                }[];
            }[];
            summary: {
                [key: string]: string;
            } | null;
            body?: string;
            starts?: string;
            ends?: string;
            /** @enum {string} */
            calledOff?: "postponed" | "cancelled";
            roster?: {
                organisation: string;
                seats: {
                    [key: string]: string;
                }[];
            }[];
            agenda?: {
                topic: string;
                title: {
                    [key: string]: string;
                };
                /** @enum {string} */
                aim: "inform" | "discuss" | "decide";
                from: string | null;
                minutes: number | null;
                about: string[];
            }[];
            wording: {
                [key: string]: "official" | "rendering" | "translation";
            };
            sources: {
                url: string | null;
                note: {
                    [key: string]: string;
                } | null;
            }[];
        };
        Memory: {
            id: string;
            file: string;
            entries: number;
            at: components["schemas"]["Instant"];
            by: string;
        };
        MinutesContent: {
            title: {
                [key: string]: string;
            };
            meeting: string;
            paragraphs: {
                paragraph: string;
                topic: string | null;
                /** @enum {string} */
                form: "decision" | "note";
                words: {
                    [key: string]: string;
                };
                noCommitment: {
                    [key: string]: string;
                } | null;
                wording?: {
                    [key: string]: "official" | "rendering" | "translation";
                };
                sources?: {
                    url: string | null;
                    note: {
                        [key: string]: string;
                    } | null;
                }[];
            }[];
            note?: {
                [key: string]: string;
            };
            wording: {
                [key: string]: "official" | "rendering" | "translation";
            };
            sources: {
                url: string | null;
                note: {
                    [key: string]: string;
                } | null;
            }[];
        };
        NewStatement: components["schemas"]["AdvanceStatement"] | components["schemas"]["AnswerStatement"] | components["schemas"]["AnswerByStatement"] | components["schemas"]["AssessmentStatement"] | components["schemas"]["AttendanceStatement"] | components["schemas"]["CalendarStatement"] | components["schemas"]["CertificateStatement"] | components["schemas"]["ChairTextStatement"] | components["schemas"]["CommentStatement"] | components["schemas"]["ContactStatement"] | components["schemas"]["ContributionRefusalStatement"] | components["schemas"]["ContributionTranslationStatement"] | components["schemas"]["DispositionStatement"] | components["schemas"]["DormancyStatement"] | components["schemas"]["DutyStatement"] | components["schemas"]["EntryStatement"] | components["schemas"]["FactStatement"] | components["schemas"]["GateStatement"] | components["schemas"]["IncidentStatement"] | components["schemas"]["IncidentStepStatement"] | components["schemas"]["InitialsStatement"] | components["schemas"]["IntakeStatement"] | components["schemas"]["PhaseStatement"] | components["schemas"]["ProvisionStatement"] | components["schemas"]["RequestStatement"] | components["schemas"]["RequestStepStatement"] | components["schemas"]["ReviewStatement"] | components["schemas"]["RoundStatement"] | components["schemas"]["SelfCheckStatement"] | components["schemas"]["SignedCopyStatement"] | components["schemas"]["SilenceStatement"] | components["schemas"]["SuspensionStatement"] | components["schemas"]["TopicStatement"] | components["schemas"]["ValueStatement"];
        Note: {
            id: string;
            revision: number;
            subject: {
                /** @constant */
                kind: "item";
                item: components["schemas"]["ItemId"];
            } | {
                /** @constant */
                kind: "proposal";
                proposal: components["schemas"]["Hash"];
            };
            text: string;
            by: string;
            at: components["schemas"]["Instant"];
            editedAt: components["schemas"]["Instant"] | null;
            resolved: {
                by: string;
                at: components["schemas"]["Instant"];
            } | null;
        };
        Notice: {
            key: string;
            code: string;
            at: components["schemas"]["Instant"];
            toldAt: components["schemas"]["Instant"];
            party: components["schemas"]["PartyId"] | null;
            by: string | null;
            item: components["schemas"]["ItemId"] | null;
            items: number;
            proposal: components["schemas"]["Hash"] | null;
            statement: components["schemas"]["Hash"] | null;
            draft: string | null;
            due: string | null;
            readAt: components["schemas"]["Instant"] | null;
        };
        OrganisationContent: {
            party: string | null;
            name: {
                [key: string]: string;
            };
            acronym: string;
            role: {
                [key: string]: string;
            } | null;
            succeeds: string[];
            since: string | null;
            until: string | null;
            wording: {
                [key: string]: "official" | "rendering" | "translation";
            };
            sources: {
                url: string | null;
                note: {
                    [key: string]: string;
                } | null;
            }[];
        };
        PartyId: string;
        PauseWebhookAnswer: components["schemas"]["Webhook"];
        PauseWebhookSparse: {
            id?: string;
            name?: string;
            url?: string;
            kinds?: ("propose" | "sign" | "withdraw" | "state" | "release" | "erase" | "key" | "receipt")[] | null;
            madeAt?: components["schemas"]["Instant"];
            isDisabled?: boolean;
            failingSince?: components["schemas"]["Instant"] | null;
            nextAt?: components["schemas"]["Instant"] | null;
            secret?: string | null;
        };
        Person: {
            id: string;
            revision: number;
            name: components["schemas"]["Texts"];
            post: components["schemas"]["Texts"] | null;
            organisation: components["schemas"]["ItemId"];
            /** @enum {string} */
            language: "en" | "es";
            email: string | null;
            leftAt: components["schemas"]["Instant"] | null;
            grants: components["schemas"]["Grant"][];
        };
        PhaseStatement: {
            /** @constant */
            type: "phase";
            about: components["schemas"]["ItemId"] | null;
            content: {
                phase: string;
                expectedStart: string | null;
                expectedEnd: string | null;
                began: string | null;
                ended: string | null;
                reason: {
                    [key: string]: string;
                } | null;
                sources: {
                    url: string | null;
                    note: {
                        [key: string]: string;
                    } | null;
                }[];
            };
            replaces?: components["schemas"]["Hash"] | null;
            audience: components["schemas"]["Audience"];
        };
        PlanContent: {
            title: {
                [key: string]: string;
            };
            presented: string | null;
            presentedBy: string[];
            milestones: {
                date: string;
                text: {
                    [key: string]: string;
                };
            }[];
            wording: {
                [key: string]: "official" | "rendering" | "translation";
            };
            note: {
                [key: string]: string;
            } | null;
            sources: {
                url: string | null;
                note: {
                    [key: string]: string;
                } | null;
            }[];
        };
        Position: {
            subject: components["schemas"]["Hash"] | components["schemas"]["ItemId"];
            clause: components["schemas"]["ItemId"];
            revision: number;
            preferred: components["schemas"]["Texts"];
            acceptable: components["schemas"]["Texts"];
            redLine: components["schemas"]["Texts"];
            cleared: {
                by: string;
                on: string;
            } | null;
            savedAt: components["schemas"]["Instant"];
            savedBy: string;
        };
        Posting: {
            id: string;
            url: string;
            party: components["schemas"]["PartyId"] | null;
            addedAt: components["schemas"]["Instant"];
            addedBy: string;
            nextAt: components["schemas"]["Instant"];
            alarm: string | null;
            alarmSince: components["schemas"]["Instant"] | null;
            findings: {
                at: components["schemas"]["Instant"];
                outcome: string;
                hash: components["schemas"]["Hash"] | null;
                url: string;
            }[];
        };
        Problem: {
            type: string;
            title: string;
            status: number;
            code: string;
            errors?: {
                /** @enum {string} */
                in: "query" | "header" | "body";
                pointer: string;
                code: string;
                detail: string;
            }[];
        } & {
            [key: string]: unknown;
        };
        ProblemKind: {
            code: string;
            status: number;
            exit: number;
            sentence: {
                [key: string]: string;
            };
        };
        ProjectContent: {
            title: {
                [key: string]: string;
            };
            aim: {
                [key: string]: string;
            } | null;
            element: string | null;
            body: string | null;
            place: {
                [key: string]: string;
            } | null;
            phases: {
                phase: string;
                title: {
                    [key: string]: string;
                };
                party: string | null;
                owners: string[];
                /** @enum {string} */
                kind: "study" | "permit" | "diplomatic-note" | "funding" | "design" | "construction" | "equipment" | "opening";
                starts: string | null;
                ends: string | null;
                days: number | null;
                after: {
                    phase: string;
                    lag: number;
                }[];
                sources: {
                    url: string | null;
                    note: {
                        [key: string]: string;
                    } | null;
                }[];
            }[];
            opening: string | null;
            funding: {
                party: string | null;
                amount: number;
                currency: string;
                note: {
                    [key: string]: string;
                } | null;
            }[];
            wording: {
                [key: string]: "official" | "rendering" | "translation";
            };
            sources: {
                url: string | null;
                note: {
                    [key: string]: string;
                } | null;
            }[];
        };
        Proposal: {
            proposal: components["schemas"]["Hash"];
            /** @enum {string} */
            status: "open" | "adopted" | "withdrawn" | "superseded";
            audience: components["schemas"]["Audience"];
            made: components["schemas"]["Citation"];
            parties: components["schemas"]["PartyId"][];
            signed: components["schemas"]["Citation"][];
            withdrawn: {
                party: components["schemas"]["PartyId"];
                sequence: number;
                hash: components["schemas"]["Hash"];
                at: components["schemas"]["Instant"];
                reason: string | null;
            }[];
            cover: components["schemas"]["Texts"] | null;
            under: components["schemas"]["Hash"] | null;
            competitors: components["schemas"]["Hash"][];
            items: components["schemas"]["ItemId"][];
            itemCount: number;
        };
        ProvisionStatement: {
            /** @constant */
            type: "provision";
            about: components["schemas"]["ItemId"] | null;
            content: {
                provision: string;
                question: string;
                title: {
                    [key: string]: string;
                };
                says: {
                    [key: string]: string;
                };
                from: string;
                until: string | null;
                act: {
                    title: {
                        [key: string]: string;
                    };
                    published: string | null;
                    sources: {
                        url: string | null;
                        note: {
                            [key: string]: string;
                        } | null;
                    }[];
                };
                body: string | null;
                clock: {
                    length: number;
                    /** @enum {string} */
                    unit: "working-days" | "days" | "months";
                    calendar: string | null;
                    /** @enum {string} */
                    counts: "from-that-day" | "from-next-day";
                    /** @enum {string} */
                    missingDay?: "last-of-month" | "first-of-next";
                } | null;
                rules: {
                    rule: string;
                    says: {
                        [key: string]: string;
                    };
                    any: {
                        field: string;
                        /** @enum {string} */
                        is: "one-of" | "none-of" | "at-least" | "at-most" | "given" | "not-given" | "same-as" | "before" | "not-after";
                        values: (string | number)[];
                        other: string | null;
                    }[];
                }[];
                ends: string[];
            };
            replaces?: components["schemas"]["Hash"] | null;
            audience: components["schemas"]["Audience"];
        };
        PublishSubmissionAnswer: components["schemas"]["Spoken"];
        PublishSubmissionBody: {
            words?: string;
            answers?: {
                [key: string]: string;
            };
        };
        PublishSubmissionSparse: {
            acts?: components["schemas"]["Citation"][];
        };
        PublishedSubmission: {
            receipt: components["schemas"]["ReceiptNumber"];
            party: components["schemas"]["PartyId"];
            received: components["schemas"]["Instant"];
            isLate: boolean;
            language: string;
            words: string;
            answersGiven: components["schemas"]["AnswersToQuestions"];
            /** @enum {string} */
            speaksFor: "self" | "organisation";
            name: string | null;
            copies: components["schemas"]["ReceiptNumber"][];
            due: components["schemas"]["Day"] | null;
            translations: {
                party: components["schemas"]["PartyId"];
                language: string;
                words: string;
            }[];
            answers: components["schemas"]["AnswerToSubmission"][];
        };
        PutDraftLanguagesAnswer: components["schemas"]["DraftLanguages"];
        PutDraftLanguagesBody: {
            draftedIn: {
                [key: string]: string;
            };
        };
        PutDraftLanguagesSparse: {
            draft?: string;
            revision?: number;
            counts?: {
                language: string;
                missing: number;
                stale: number;
                done: number;
            }[];
            draftedIn?: {
                [key: string]: string;
            };
        };
        PutPositionAnswer: components["schemas"]["Position"];
        PutPositionBody: {
            preferred: components["schemas"]["Texts"];
            acceptable: components["schemas"]["Texts"];
            redLine: components["schemas"]["Texts"];
            cleared?: {
                by: string;
                on: string;
            } | null;
        };
        PutPositionSparse: {
            subject?: components["schemas"]["Hash"] | components["schemas"]["ItemId"];
            clause?: components["schemas"]["ItemId"];
            revision?: number;
            preferred?: components["schemas"]["Texts"];
            acceptable?: components["schemas"]["Texts"];
            redLine?: components["schemas"]["Texts"];
            cleared?: {
                by: string;
                on: string;
            } | null;
            savedAt?: components["schemas"]["Instant"];
            savedBy?: string;
        };
        PutTermbaseAnswer: components["schemas"]["Termbase"];
        PutTermbaseSparse: {
            revision?: number;
            file?: string | null;
            at?: components["schemas"]["Instant"] | null;
            by?: string | null;
            concepts?: components["schemas"]["Content"][];
        };
        ReadNoticesBody: {
            key: string;
        } | {
            /** Format: date-time */
            until: string;
        };
        ReadPlan: {
            id: string;
            added: number;
            changed: number;
            unchanged: number;
            absent: number;
            ends: number;
            problems: {
                code: string;
                detail: string;
            }[];
            warnings: {
                code: string;
                detail: string;
            }[];
        };
        Receipt: {
            receipt: components["schemas"]["ReceiptNumber"];
            received: components["schemas"]["Instant"];
            /** @enum {string} */
            status: "waiting" | "published" | "refused";
            reason: ("off-topic" | "personal-data" | "abuse" | "advertising" | "empty" | "copy") | null;
            countedWith: components["schemas"]["ReceiptNumber"] | null;
            note: string;
            answers: {
                party: components["schemas"]["PartyId"];
                /** @enum {string} */
                outcome: "accepted" | "partly" | "not-accepted" | "out-of-scope" | "under-study";
                reason: components["schemas"]["Texts"];
                next: components["schemas"]["Texts"] | null;
            }[];
        };
        ReceiptNumber: string;
        RedNote: {
            id: string;
            revision: number;
            item: components["schemas"]["ItemId"];
            field: string;
            text: string;
            by: string;
            at: components["schemas"]["Instant"];
            resolved: {
                by: string;
                at: components["schemas"]["Instant"];
            } | null;
        };
        RefuseSubmissionsAnswer: components["schemas"]["Spoken"];
        RefuseSubmissionsBody: {
            receipts: string[];
            /** @enum {string} */
            reason: "off-topic" | "personal-data" | "abuse" | "advertising" | "empty" | "copy";
            of: string | null;
        };
        RefuseSubmissionsSparse: {
            acts?: components["schemas"]["Citation"][];
        };
        RegisterWebhookAnswer: components["schemas"]["Webhook"];
        RegisterWebhookBody: {
            name: string;
            url: string;
            kinds?: ("propose" | "sign" | "withdraw" | "state" | "release" | "erase" | "key" | "receipt")[] | null;
        };
        RegisterWebhookSparse: {
            id?: string;
            name?: string;
            url?: string;
            kinds?: ("propose" | "sign" | "withdraw" | "state" | "release" | "erase" | "key" | "receipt")[] | null;
            madeAt?: components["schemas"]["Instant"];
            isDisabled?: boolean;
            failingSince?: components["schemas"]["Instant"] | null;
            nextAt?: components["schemas"]["Instant"] | null;
            secret?: string | null;
        };
        Release: {
            release: components["schemas"]["ItemId"];
            title: components["schemas"]["Texts"];
            from: string;
            hash: components["schemas"]["Hash"];
            /** @enum {string} */
            state: "proposed" | "waiting" | "due" | "published" | "corrected" | "withdrawn";
            proposal: components["schemas"]["Hash"] | null;
            alarms: {
                code: string;
                party: components["schemas"]["PartyId"] | null;
                about: string | null;
                since: components["schemas"]["Instant"];
            }[];
        };
        ReleaseActAnswer: components["schemas"]["Spoken"];
        ReleaseActSparse: {
            acts?: components["schemas"]["Citation"][];
        };
        ReplaceDraftAnswer: components["schemas"]["Draft"];
        ReplaceDraftBody: components["schemas"]["WrittenDraft"];
        ReplaceDraftSparse: {
            id?: string;
            revision?: number;
            savedAt?: components["schemas"]["Instant"];
            savedBy?: string;
            heldBy?: string;
            counters?: components["schemas"]["Hash"] | null;
            forMeeting?: components["schemas"]["ItemId"] | null;
            cover?: components["schemas"]["Texts"] | null;
            changes?: components["schemas"]["DraftChange"][];
        };
        Request: {
            request: components["schemas"]["Hash"];
            queue: components["schemas"]["ItemId"];
            number: string;
            /** @enum {string} */
            status: "received" | "acknowledged" | "asked" | "replied" | "withdrawn";
            asking: components["schemas"]["PartyId"];
            answering: components["schemas"]["PartyId"];
            isOpen: boolean;
            due: string | null;
        };
        RequestClearanceAnswer: components["schemas"]["Clearance"];
        RequestClearanceBody: {
            message?: string | null;
            silence?: {
                /** Format: date-time */
                until: string;
                zone: string;
            } | null;
        };
        RequestClearanceSparse: {
            id?: string;
            /** @enum {string} */
            subject?: "draft" | "proposal";
            hash?: components["schemas"]["Hash"];
            requestedAt?: components["schemas"]["Instant"];
            requestedBy?: string;
            message?: string | null;
            meeting?: components["schemas"]["ItemId"] | null;
            silenceUntil?: components["schemas"]["Instant"] | null;
            organisations?: components["schemas"]["ItemId"][];
            outcome?: string;
            cleared?: number;
            needed?: number;
            answers?: {
                organisation: components["schemas"]["ItemId"];
                /** @enum {string} */
                answer: "cleared" | "refused" | "asked" | "withdrawn";
                text: string | null;
                by: string;
                at: components["schemas"]["Instant"];
            }[];
            ended?: {
                at: components["schemas"]["Instant"];
                /** @enum {string} */
                why: "edited" | "called-off" | "sent";
                by: string;
            } | null;
            sentAs?: components["schemas"]["Hash"] | null;
        };
        RequestStatement: {
            /** @constant */
            type: "request";
            about: components["schemas"]["ItemId"] | null;
            content: {
                number: string;
                /** @enum {string} */
                from: "party" | "public";
                to: string;
                organisation: string;
                received: string;
                values: {
                    [key: string]: string | number | boolean | string[] | {
                        latitude: number;
                        longitude: number;
                    } | {
                        [key: string]: string;
                    } | null;
                };
                due: string | null;
                provision: string | null;
                isExercise: boolean;
                attachments?: {
                    blob: string;
                    bytes: number;
                    mediaType: string;
                    name: string;
                    label?: {
                        /** @enum {string} */
                        audience: "public" | "parties";
                        marking: string | null;
                    };
                    titles?: {
                        language: string;
                        text: string;
                    }[];
                }[];
            };
            replaces?: components["schemas"]["Hash"] | null;
            audience: components["schemas"]["Audience"];
        };
        RequestStepStatement: {
            /** @constant */
            type: "request-step";
            about: components["schemas"]["ItemId"] | null;
            content: {
                thread: string;
                on: string;
                step: {
                    /** @constant */
                    did: "acknowledged";
                    note: {
                        [key: string]: string;
                    } | null;
                } | {
                    /** @constant */
                    did: "handed-over";
                    organisation: string;
                    reason: {
                        [key: string]: string;
                    };
                } | {
                    /** @constant */
                    did: "asked";
                    question: {
                        [key: string]: string;
                    };
                    stopsClock: boolean;
                } | {
                    /** @constant */
                    did: "answered";
                    answer: {
                        [key: string]: string;
                    };
                } | {
                    /** @constant */
                    did: "replied";
                    /** @enum {string} */
                    outcome: "agreed" | "agreed-with-conditions" | "refused" | "informed";
                    reply: {
                        [key: string]: string;
                    };
                } | {
                    /** @constant */
                    did: "reopened";
                    reason: {
                        [key: string]: string;
                    };
                    due: string | null;
                    provision: string | null;
                } | {
                    /** @constant */
                    did: "withdrawn";
                    reason: {
                        [key: string]: string;
                    };
                };
                attachments?: {
                    blob: string;
                    bytes: number;
                    mediaType: string;
                    name: string;
                    label?: {
                        /** @enum {string} */
                        audience: "public" | "parties";
                        marking: string | null;
                    };
                    titles?: {
                        language: string;
                        text: string;
                    }[];
                }[];
            };
            replaces?: components["schemas"]["Hash"] | null;
            audience: components["schemas"]["Audience"];
        };
        ResendDeliveryAnswer: components["schemas"]["Delivery"];
        ResendDeliverySparse: {
            id?: string;
            party?: components["schemas"]["PartyId"];
            sequence?: number;
            kind?: string;
            at?: components["schemas"]["Instant"];
            attempt?: number;
            status?: number | null;
            problem?: string | null;
            /** @enum {string} */
            outcome?: "delivered" | "failed" | "given-up";
        };
        RetractStatementAnswer: components["schemas"]["Spoken"];
        RetractStatementSparse: {
            acts?: components["schemas"]["Citation"][];
        };
        ReturnedFile: {
            id: string;
            draft: string;
            name: string;
            at: components["schemas"]["Instant"];
            by: string;
        };
        ReviewStatement: {
            /** @constant */
            type: "review";
            about: components["schemas"]["ItemId"] | null;
            content: {
                proposal: string;
                links: {
                    link: string;
                    /** @enum {string} */
                    finding: "confirms" | "confirms-with-reservation" | "disputes";
                    note: {
                        [key: string]: string;
                    } | null;
                }[];
                organisation: string;
                reviewer: string;
                on: string;
            };
            replaces?: components["schemas"]["Hash"] | null;
            audience: components["schemas"]["Audience"];
        };
        Roster: {
            organisations: components["schemas"]["ItemId"][];
            obligatory: components["schemas"]["ItemId"][];
            quorum: "all" | number;
        };
        RotateWebhookAnswer: components["schemas"]["Webhook"];
        RotateWebhookSparse: {
            id?: string;
            name?: string;
            url?: string;
            kinds?: ("propose" | "sign" | "withdraw" | "state" | "release" | "erase" | "key" | "receipt")[] | null;
            madeAt?: components["schemas"]["Instant"];
            isDisabled?: boolean;
            failingSince?: components["schemas"]["Instant"] | null;
            nextAt?: components["schemas"]["Instant"] | null;
            secret?: string | null;
        };
        Round: {
            round: components["schemas"]["Hash"];
            latest: components["schemas"]["Hash"];
            party: components["schemas"]["PartyId"];
            opened: components["schemas"]["Citation"];
            /** @enum {string} */
            audience: "parties" | "public";
            closed: components["schemas"]["Citation"] | null;
            isDue: boolean;
            content: components["schemas"]["Content"];
            sides: {
                party: components["schemas"]["PartyId"];
            }[];
        };
        RoundStatement: {
            /** @constant */
            type: "round";
            about: components["schemas"]["ItemId"] | null;
            content: {
                title: {
                    [key: string]: string;
                };
                asOf: string;
                opens: string;
                due: string;
                scope: {
                    /** @constant */
                    kind: "plan";
                    item: string;
                } | {
                    /** @constant */
                    kind: "body";
                    item: string;
                } | {
                    /** @constant */
                    kind: "organisation";
                    item: string;
                } | {
                    /** @constant */
                    kind: "list";
                    items: string[];
                };
                reminders: number[];
                isClosed: boolean;
            };
            replaces?: components["schemas"]["Hash"] | null;
            audience: components["schemas"]["Audience"];
        };
        SaveViewAnswer: components["schemas"]["SavedView"];
        SaveViewBody: {
            name: string;
            query: string;
        };
        SaveViewSparse: {
            id?: string;
            revision?: number;
            owner?: string;
            name?: string;
            query?: string;
            isShared?: boolean;
            savedAt?: components["schemas"]["Instant"];
        };
        SavedView: {
            id: string;
            revision: number;
            owner: string;
            name: string;
            query: string;
            isShared: boolean;
            savedAt: components["schemas"]["Instant"];
        };
        SearchAnswer: {
            total: number;
            isWhole: boolean;
            found: components["schemas"]["Found"][];
        };
        SearchSparse: {
            total?: number;
            isWhole?: boolean;
            found?: components["schemas"]["Found"][];
        };
        SelfCheckStatement: {
            /** @constant */
            type: "self-check";
            about: components["schemas"]["ItemId"] | null;
            content: {
                list: string;
                asOf: string;
                practices: {
                    practice: string;
                    /** @enum {string} */
                    answer: "yes" | "partly" | "no" | "not-assessed";
                    note: {
                        [key: string]: string;
                    } | null;
                    sources: {
                        url: string | null;
                        note: {
                            [key: string]: string;
                        } | null;
                    }[];
                }[];
            };
            replaces?: components["schemas"]["Hash"] | null;
            audience: components["schemas"]["Audience"];
        };
        SendDraftAnswer: {
            proposal: components["schemas"]["Hash"];
        };
        SendDraftBody: {
            confirmed?: boolean;
        };
        SendDraftSparse: {
            proposal?: components["schemas"]["Hash"];
        };
        SetClearanceRulesAnswer: components["schemas"]["ClearanceRules"];
        SetClearanceRulesBody: {
            clearanceFor: ("send" | "sign")[];
            roster: components["schemas"]["Roster"];
            meetings: {
                [key: string]: components["schemas"]["Roster"];
            };
        };
        SetClearanceRulesSparse: {
            clearanceFor?: ("send" | "sign")[];
            roster?: components["schemas"]["Roster"];
            meetings?: {
                [key: string]: components["schemas"]["Roster"];
            };
            revision?: number;
            setAt?: components["schemas"]["Instant"] | null;
            setBy?: string | null;
        };
        SetContactHoldersAnswer: components["schemas"]["ContactPoint"];
        SetContactHoldersBody: {
            holders: string[];
        };
        SetContactHoldersSparse: {
            contact?: string;
            office?: components["schemas"]["Texts"];
            revision?: number;
            holders?: string[];
        };
        SetSubscriptionAnswer: components["schemas"]["Subscription"];
        SetSubscriptionBody: {
            choices: {
                "own-items": {
                    isShown: boolean;
                    /** @enum {string} */
                    mail: "immediately" | "daily" | "weekly" | "never";
                };
                followed: {
                    isShown: boolean;
                    /** @enum {string} */
                    mail: "immediately" | "daily" | "weekly" | "never";
                };
                mentions: {
                    isShown: boolean;
                    /** @enum {string} */
                    mail: "immediately" | "daily" | "weekly" | "never";
                };
                proposals: {
                    isShown: boolean;
                    /** @enum {string} */
                    mail: "immediately" | "daily" | "weekly" | "never";
                };
                clearances: {
                    isShown: boolean;
                    /** @enum {string} */
                    mail: "immediately" | "daily" | "weekly" | "never";
                };
                rounds: {
                    isShown: boolean;
                    /** @enum {string} */
                    mail: "immediately" | "daily" | "weekly" | "never";
                };
                releases: {
                    isShown: boolean;
                    /** @enum {string} */
                    mail: "immediately" | "daily" | "weekly" | "never";
                };
                meetings: {
                    isShown: boolean;
                    /** @enum {string} */
                    mail: "immediately" | "daily" | "weekly" | "never";
                };
                incidents: {
                    isShown: boolean;
                    /** @enum {string} */
                    mail: "immediately" | "daily" | "weekly" | "never";
                };
            };
            zone: string;
            hour: number;
        };
        SetSubscriptionSparse: {
            choices?: {
                "own-items": {
                    isShown: boolean;
                    /** @enum {string} */
                    mail: "immediately" | "daily" | "weekly" | "never";
                };
                followed: {
                    isShown: boolean;
                    /** @enum {string} */
                    mail: "immediately" | "daily" | "weekly" | "never";
                };
                mentions: {
                    isShown: boolean;
                    /** @enum {string} */
                    mail: "immediately" | "daily" | "weekly" | "never";
                };
                proposals: {
                    isShown: boolean;
                    /** @enum {string} */
                    mail: "immediately" | "daily" | "weekly" | "never";
                };
                clearances: {
                    isShown: boolean;
                    /** @enum {string} */
                    mail: "immediately" | "daily" | "weekly" | "never";
                };
                rounds: {
                    isShown: boolean;
                    /** @enum {string} */
                    mail: "immediately" | "daily" | "weekly" | "never";
                };
                releases: {
                    isShown: boolean;
                    /** @enum {string} */
                    mail: "immediately" | "daily" | "weekly" | "never";
                };
                meetings: {
                    isShown: boolean;
                    /** @enum {string} */
                    mail: "immediately" | "daily" | "weekly" | "never";
                };
                incidents: {
                    isShown: boolean;
                    /** @enum {string} */
                    mail: "immediately" | "daily" | "weekly" | "never";
                };
            };
            zone?: string;
            hour?: number;
            revision?: number;
            follows?: components["schemas"]["ItemId"][];
        };
        SignProposalAnswer: components["schemas"]["Spoken"];
        SignProposalBody: {
            confirmed?: boolean;
        };
        SignProposalSparse: {
            acts?: components["schemas"]["Citation"][];
        };
        SignedCopyStatement: {
            /** @constant */
            type: "signed-copy";
            about: components["schemas"]["ItemId"] | null;
            content: {
                hash: string;
                original: string;
                languages: string[];
                signatures: {
                    party: string;
                    office: {
                        [key: string]: string;
                    };
                    name: string;
                }[];
                place: {
                    [key: string]: string;
                };
                date: string;
                attachments: {
                    blob: string;
                    bytes: number;
                    mediaType: string;
                    name: string;
                    label?: {
                        /** @enum {string} */
                        audience: "public" | "parties";
                        marking: string | null;
                    };
                    titles?: {
                        language: string;
                        text: string;
                    }[];
                }[];
            };
            replaces?: components["schemas"]["Hash"] | null;
            audience: components["schemas"]["Audience"];
        };
        SilenceStatement: {
            /** @constant */
            type: "silence";
            about: components["schemas"]["ItemId"] | null;
            content: {
                proposal: string;
                /** @constant */
                silence: "asked";
                until: string;
                text: {
                    [key: string]: string;
                } | null;
            } | {
                proposal: string;
                asking: string;
                /** @constant */
                silence: "accepted";
            } | {
                proposal: string;
                asking: string;
                /** @constant */
                silence: "broken";
                reason: {
                    [key: string]: string;
                };
            } | {
                proposal: string;
                asking: string;
                /** @constant */
                silence: "passed";
                delay: string | null;
            } | {
                proposal: string;
                asking: string;
                /** @constant */
                silence: "interpreted";
                text: {
                    [key: string]: string;
                };
            };
            replaces?: components["schemas"]["Hash"] | null;
            audience: components["schemas"]["Audience"];
        };
        Source: {
            source: string;
            connector: string;
            dataset: string;
            everyHours: number;
            statesByItself: boolean;
            nextAt: string;
            failures: number;
            last: {
                at: components["schemas"]["Instant"];
                outcome: string;
                detail: string;
            } | null;
            prepared: {
                at: components["schemas"]["Instant"];
                vintage: string;
                sha256: components["schemas"]["Hash"];
                rows: number;
                changes: {
                    added: number;
                    removed: number;
                    changed: number;
                } | null;
            } | null;
        };
        Spoken: {
            acts: components["schemas"]["Citation"][];
        };
        StateDataAnswer: components["schemas"]["Spoken"];
        StateDataSparse: {
            acts?: components["schemas"]["Citation"][];
        };
        StateSourceAnswer: components["schemas"]["Spoken"];
        StateSourceSparse: {
            acts?: components["schemas"]["Citation"][];
        };
        StateStatementAnswer: components["schemas"]["Spoken"];
        StateStatementBody: components["schemas"]["NewStatement"];
        StateStatementSparse: {
            acts?: components["schemas"]["Citation"][];
        };
        Statement: {
            statement: components["schemas"]["Hash"];
            type: string;
            about: components["schemas"]["ItemId"] | null;
            made: components["schemas"]["Citation"];
            audience: components["schemas"]["Audience"];
            replaces: components["schemas"]["Hash"] | null;
            replacedBy: components["schemas"]["Hash"] | null;
            content: components["schemas"]["Content"] | null;
        };
        /** @enum {string} */
        StatementType: "advance" | "answer" | "answer-by" | "assessment" | "attendance" | "calendar" | "certificate" | "chair-text" | "comment" | "contact" | "contribution" | "contribution-refusal" | "contribution-translation" | "dataset" | "disposition" | "dormancy" | "duty" | "entry" | "fact" | "gate" | "incident" | "incident-step" | "initials" | "intake" | "phase" | "provision" | "publication" | "request" | "request-step" | "review" | "round" | "self-check" | "signed-copy" | "silence" | "suspension" | "topic" | "value";
        Submission: {
            id: string;
            revision: number;
            queue: components["schemas"]["ItemId"];
            receipt: string;
            received: components["schemas"]["Day"];
            /** @enum {string} */
            language: "en" | "es";
            values: components["schemas"]["Content"];
            message: string;
            name: string;
            email: string;
            status: string;
            request: components["schemas"]["Hash"] | null;
        };
        SubmissionReceived: {
            receipt: components["schemas"]["ReceiptNumber"];
            secret: string;
            pages: {
                en: string;
                es: string;
            };
        };
        SubmitToConsultationAnswer: components["schemas"]["SubmissionReceived"];
        SubmitToConsultationBody: {
            language: string;
            words: string;
            answers?: {
                question: string;
                value: string | number | boolean | string[] | {
                    latitude: number;
                    longitude: number;
                };
            }[];
            /** @enum {string} */
            speaksFor?: "self" | "organisation";
            name?: string;
            consents?: boolean;
        };
        SubmitToConsultationSparse: {
            receipt?: components["schemas"]["ReceiptNumber"];
            secret?: string;
            pages?: {
                en: string;
                es: string;
            };
        };
        Subscription: {
            choices: {
                "own-items": {
                    isShown: boolean;
                    /** @enum {string} */
                    mail: "immediately" | "daily" | "weekly" | "never";
                };
                followed: {
                    isShown: boolean;
                    /** @enum {string} */
                    mail: "immediately" | "daily" | "weekly" | "never";
                };
                mentions: {
                    isShown: boolean;
                    /** @enum {string} */
                    mail: "immediately" | "daily" | "weekly" | "never";
                };
                proposals: {
                    isShown: boolean;
                    /** @enum {string} */
                    mail: "immediately" | "daily" | "weekly" | "never";
                };
                clearances: {
                    isShown: boolean;
                    /** @enum {string} */
                    mail: "immediately" | "daily" | "weekly" | "never";
                };
                rounds: {
                    isShown: boolean;
                    /** @enum {string} */
                    mail: "immediately" | "daily" | "weekly" | "never";
                };
                releases: {
                    isShown: boolean;
                    /** @enum {string} */
                    mail: "immediately" | "daily" | "weekly" | "never";
                };
                meetings: {
                    isShown: boolean;
                    /** @enum {string} */
                    mail: "immediately" | "daily" | "weekly" | "never";
                };
                incidents: {
                    isShown: boolean;
                    /** @enum {string} */
                    mail: "immediately" | "daily" | "weekly" | "never";
                };
            };
            zone: string;
            hour: number;
            revision: number;
            follows: components["schemas"]["ItemId"][];
        };
        SuspensionStatement: {
            /** @constant */
            type: "suspension";
            about: components["schemas"]["ItemId"] | null;
            content: {
                from: string;
                until: string | null;
                cause: {
                    [key: string]: string;
                };
                effect: {
                    [key: string]: string;
                };
                affects: {
                    item: string;
                    /** @enum {string} */
                    what: "work" | "due" | "target";
                    how: {
                        [key: string]: string;
                    };
                }[];
                sources: {
                    url: string | null;
                    note: {
                        [key: string]: string;
                    } | null;
                }[];
            };
            replaces?: components["schemas"]["Hash"] | null;
            audience: components["schemas"]["Audience"];
        };
        Termbase: {
            revision: number;
            file: string | null;
            at: components["schemas"]["Instant"] | null;
            by: string | null;
            concepts: components["schemas"]["Content"][];
        };
        TestWebhookAnswer: components["schemas"]["Delivery"];
        TestWebhookSparse: {
            id?: string;
            party?: components["schemas"]["PartyId"];
            sequence?: number;
            kind?: string;
            at?: components["schemas"]["Instant"];
            attempt?: number;
            status?: number | null;
            problem?: string | null;
            /** @enum {string} */
            outcome?: "delivered" | "failed" | "given-up";
        };
        TextContent: {
            title: {
                [key: string]: string;
            };
            instrument: string;
            body: string | null;
            meeting: string | null;
            names: {
                party: string;
                formal: {
                    [key: string]: string;
                };
                short: {
                    [key: string]: string;
                };
                joined: {
                    [key: string]: string;
                };
            }[];
            signatories: {
                party: string;
                name: string | null;
                office: {
                    [key: string]: string;
                };
            }[];
            note: {
                [key: string]: string;
            } | null;
            sources: {
                url: string | null;
                note: {
                    [key: string]: string;
                } | null;
            }[];
        };
        Texts: {
            [key: string]: string;
        };
        Token: {
            id: string;
            name: string;
            person: string;
            party: components["schemas"]["PartyId"];
            isService: boolean;
            scopes: ("look" | "comment" | "draft" | "clear" | "sign" | "answer" | "report" | "translate" | "certify" | "disclose" | "run-round" | "set-clearance" | "manage-people" | "audit")[];
            may: ("look" | "comment" | "draft" | "clear" | "sign" | "answer" | "report" | "translate" | "certify" | "disclose" | "run-round" | "set-clearance" | "manage-people" | "audit")[];
            madeAt: components["schemas"]["Instant"];
            expires: components["schemas"]["Instant"];
        };
        TopicStatement: {
            /** @constant */
            type: "topic";
            about: components["schemas"]["ItemId"] | null;
            content: {
                /** @constant */
                form: "wish";
                title: {
                    [key: string]: string;
                };
                /** @enum {string} */
                aim: "inform" | "discuss" | "decide";
                minutes: number | null;
                about: string[];
                why: {
                    [key: string]: string;
                } | null;
            } | {
                /** @constant */
                form: "left";
                wish: string;
                reason: {
                    [key: string]: string;
                };
            };
            replaces?: components["schemas"]["Hash"] | null;
            audience: components["schemas"]["Audience"];
        };
        ValueStatement: {
            /** @constant */
            type: "value";
            about: components["schemas"]["ItemId"] | null;
            content: {
                version: string;
                series: string;
                period: string;
                value: number | null;
                whole: number | null;
                parts: {
                    breakdown: string;
                    group: string;
                    value: number;
                }[];
                counted: string;
                note: {
                    [key: string]: string;
                } | null;
                evidence: {
                    url: string | null;
                    note: {
                        [key: string]: string;
                    } | null;
                    titles?: {
                        language: string;
                        text: string;
                    }[];
                    label?: {
                        /** @enum {string} */
                        audience: "public" | "parties";
                        marking: string | null;
                    };
                }[];
                attachments?: {
                    blob: string;
                    bytes: number;
                    mediaType: string;
                    name: string;
                    label?: {
                        /** @enum {string} */
                        audience: "public" | "parties";
                        marking: string | null;
                    };
                    titles?: {
                        language: string;
                        text: string;
                    }[];
                }[];
            };
            replaces?: components["schemas"]["Hash"] | null;
            audience: components["schemas"]["Audience"];
        };
        Version: {
            version: components["schemas"]["Hash"];
            base: components["schemas"]["Hash"] | null;
            number: number;
            proposal: components["schemas"]["Hash"];
            proposer: components["schemas"]["PartyId"];
            cover: components["schemas"]["Texts"] | null;
            signed: components["schemas"]["Citation"][];
            agreedAt: components["schemas"]["Instant"];
            audience: components["schemas"]["Audience"];
            content: components["schemas"]["Content"] | null;
        };
        View: {
            kind: string;
            /** @enum {string} */
            language: "en" | "es";
            page: string;
            alternates: {
                [key: string]: string;
            };
        } & {
            [key: string]: unknown;
        };
        ViewPath: {
            kind: string;
            paths: {
                [key: string]: string;
            };
            takesParameters: boolean;
        };
        Vintage: {
            party: components["schemas"]["PartyId"];
            dataset: string;
            number: number;
            statement: components["schemas"]["Hash"];
            made: components["schemas"]["Citation"];
            title: components["schemas"]["Texts"];
            rows: number;
            file: components["schemas"]["Hash"];
            bytes: number;
            content: components["schemas"]["Content"];
        };
        WaitingSubmission: {
            receipt: components["schemas"]["ReceiptNumber"];
            received: components["schemas"]["Instant"];
            language: string;
            words: string;
            answersGiven: components["schemas"]["AnswersToQuestions"];
            /** @enum {string} */
            speaksFor: "self" | "organisation";
            name: string;
            consents: boolean;
            says: string;
        };
        Webhook: {
            id: string;
            name: string;
            url: string;
            kinds: ("propose" | "sign" | "withdraw" | "state" | "release" | "erase" | "key" | "receipt")[] | null;
            madeAt: components["schemas"]["Instant"];
            isDisabled: boolean;
            failingSince: components["schemas"]["Instant"] | null;
            nextAt: components["schemas"]["Instant"] | null;
            secret: string | null;
        };
        WithdrawReleaseAnswer: components["schemas"]["Spoken"];
        WithdrawReleaseBody: {
            reason: components["schemas"]["Texts"];
        };
        WithdrawReleaseSparse: {
            acts?: components["schemas"]["Citation"][];
        };
        WithdrawSignatureAnswer: components["schemas"]["Spoken"];
        WithdrawSignatureBody: {
            reason?: string | null;
        };
        WithdrawSignatureSparse: {
            acts?: components["schemas"]["Citation"][];
        };
        WrittenDraft: {
            changes: components["schemas"]["DraftChange"][];
            cover?: components["schemas"]["Texts"] | null;
            counters?: components["schemas"]["Hash"] | null;
            forMeeting?: components["schemas"]["ItemId"] | null;
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: {
        /** @description What is left to this token or network: `r` requests, all of them again after `t` seconds. */
        RateLimit: string;
        /** @description The page that follows, as `rel="next"`. */
        Link: string;
        /** @description For `If-None-Match` and `If-Match`. */
        ETag: string;
        /** @description The languages of the dialogue that the answer has. */
        "Content-Language": string;
    };
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    getDialogue: {
        parameters: {
            query?: {
                /** @description Texts in these languages of the dialogue alone. */
                lang?: string[];
                /** @description Only these members, with commas between them. */
                fields?: ("dialogue" | "name" | "acronym" | "version" | "languages" | "self" | "parties" | "levels")[];
            };
            header?: {
                /** @description Answered with 304 and nothing else where it still is the same. */
                "If-None-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "Content-Language": components["headers"]["Content-Language"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GetDialogueAnswer"];
                    "application/vnd.alternat.sparse+json": components["schemas"]["GetDialogueSparse"];
                };
            };
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listItems: {
        parameters: {
            query?: {
                /** @description Of these kinds. */
                kind?: components["schemas"]["ItemKind"][];
                /** @description In force, or ended. */
                status?: "in-force" | "ended";
                /** @description Directly under this item. */
                parent?: components["schemas"]["ItemId"];
                /** @description Anywhere under this item: a plan, a pillar, an initiative. */
                under?: components["schemas"]["ItemId"];
                /** @description What belongs to this organization or body. */
                organisation?: components["schemas"]["ItemId"];
                /** @description Due on this day or later. */
                dueFrom?: components["schemas"]["Day"];
                /** @description Due on this day or earlier. */
                dueUntil?: components["schemas"]["Day"];
                /** @description Agreed at this moment or later, by the claims of the acts. */
                changedSince?: string;
                /** @description How many at most. */
                limit?: number;
                /** @description Where to go on: `next` of the page before. It fits only the same question. */
                cursor?: string;
                /** @description By what, rising; with a minus, falling. Whatever has nothing of the kind comes last in the rising order. */
                order?: "item" | "-item" | "agreedAt" | "-agreedAt" | "due" | "-due";
                /** @description Texts in these languages of the dialogue alone. */
                lang?: string[];
                /** @description Only these members, with commas between them. */
                fields?: ("item" | "kind" | "title" | "status" | "parent" | "version" | "number" | "proposal" | "agreedAt" | "audience" | "content")[];
            };
            header?: {
                /** @description Answered with 304 and nothing else where it still is the same. */
                "If-None-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "Content-Language": components["headers"]["Content-Language"];
                    ETag: components["headers"]["ETag"];
                    Link: components["headers"]["Link"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ListItemsAnswer"];
                    "application/vnd.alternat.sparse+json": components["schemas"]["ListItemsSparsePage"];
                };
            };
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getItem: {
        parameters: {
            query?: {
                /** @description Texts in these languages of the dialogue alone. */
                lang?: string[];
                /** @description Only these members, with commas between them. */
                fields?: ("item" | "kind" | "title" | "status" | "parent" | "version" | "number" | "proposal" | "agreedAt" | "audience" | "content")[];
            };
            header?: {
                /** @description Answered with 304 and nothing else where it still is the same. */
                "If-None-Match"?: string;
            };
            path: {
                /** @description The part of the id before the slash. */
                kind: components["schemas"]["ItemKind"];
                /** @description The part of the id after it: `I.1.a`. */
                name: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "Content-Language": components["headers"]["Content-Language"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GetItemAnswer"];
                    "application/vnd.alternat.sparse+json": components["schemas"]["GetItemSparse"];
                };
            };
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listVersions: {
        parameters: {
            query?: {
                /** @description How many at most. */
                limit?: number;
                /** @description Where to go on: `next` of the page before. It fits only the same question. */
                cursor?: string;
                /** @description Texts in these languages of the dialogue alone. */
                lang?: string[];
                /** @description Only these members, with commas between them. */
                fields?: ("version" | "base" | "number" | "proposal" | "proposer" | "cover" | "signed" | "agreedAt" | "audience" | "content")[];
            };
            header?: {
                /** @description Answered with 304 and nothing else where it still is the same. */
                "If-None-Match"?: string;
            };
            path: {
                /** @description The part of the id before the slash. */
                kind: components["schemas"]["ItemKind"];
                /** @description The part of the id after it: `I.1.a`. */
                name: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "Content-Language": components["headers"]["Content-Language"];
                    ETag: components["headers"]["ETag"];
                    Link: components["headers"]["Link"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ListVersionsAnswer"];
                    "application/vnd.alternat.sparse+json": components["schemas"]["ListVersionsSparsePage"];
                };
            };
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getVersion: {
        parameters: {
            query?: {
                /** @description Texts in these languages of the dialogue alone. */
                lang?: string[];
                /** @description Only these members, with commas between them. */
                fields?: ("version" | "base" | "number" | "proposal" | "proposer" | "cover" | "signed" | "agreedAt" | "audience" | "content")[];
            };
            header?: {
                /** @description Answered with 304 and nothing else where it still is the same. */
                "If-None-Match"?: string;
            };
            path: {
                /** @description The part of the id before the slash. */
                kind: components["schemas"]["ItemKind"];
                /** @description The part of the id after it: `I.1.a`. */
                name: string;
                /** @description 1 is the first. */
                number: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "Content-Language": components["headers"]["Content-Language"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GetVersionAnswer"];
                    "application/vnd.alternat.sparse+json": components["schemas"]["GetVersionSparse"];
                };
            };
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listProposals: {
        parameters: {
            query?: {
                /** @description As they stand. */
                status?: ("open" | "adopted" | "withdrawn" | "superseded")[];
                /** @description Those that would change this item, or did. */
                item?: components["schemas"]["ItemId"];
                /** @description By this party. */
                party?: components["schemas"]["PartyId"];
                /** @description Said at this moment or later, by the claims of the acts. */
                since?: string;
                /** @description How many at most. */
                limit?: number;
                /** @description Where to go on: `next` of the page before. It fits only the same question. */
                cursor?: string;
                /** @description By what, rising; with a minus, falling. Whatever has nothing of the kind comes last in the rising order. */
                order?: "act" | "-act" | "time" | "-time";
                /** @description Texts in these languages of the dialogue alone. */
                lang?: string[];
                /** @description Only these members, with commas between them. */
                fields?: ("proposal" | "status" | "audience" | "made" | "parties" | "signed" | "withdrawn" | "cover" | "under" | "competitors" | "items" | "itemCount")[];
            };
            header?: {
                /** @description Answered with 304 and nothing else where it still is the same. */
                "If-None-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "Content-Language": components["headers"]["Content-Language"];
                    ETag: components["headers"]["ETag"];
                    Link: components["headers"]["Link"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ListProposalsAnswer"];
                    "application/vnd.alternat.sparse+json": components["schemas"]["ListProposalsSparsePage"];
                };
            };
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getProposal: {
        parameters: {
            query?: {
                /** @description Texts in these languages of the dialogue alone. */
                lang?: string[];
                /** @description Only these members, with commas between them. */
                fields?: ("proposal" | "status" | "audience" | "made" | "parties" | "signed" | "withdrawn" | "cover" | "under" | "competitors" | "items" | "itemCount")[];
            };
            header?: {
                /** @description Answered with 304 and nothing else where it still is the same. */
                "If-None-Match"?: string;
            };
            path: {
                /** @description The hash of the act that made it. */
                proposal: components["schemas"]["Hash"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "Content-Language": components["headers"]["Content-Language"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GetProposalAnswer"];
                    "application/vnd.alternat.sparse+json": components["schemas"]["GetProposalSparse"];
                };
            };
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listChanges: {
        parameters: {
            query?: {
                /** @description How many at most. */
                limit?: number;
                /** @description Where to go on: `next` of the page before. It fits only the same question. */
                cursor?: string;
                /** @description Texts in these languages of the dialogue alone. */
                lang?: string[];
                /** @description Only these members, with commas between them. */
                fields?: ("item" | "base" | "version" | "content")[];
            };
            header?: {
                /** @description Answered with 304 and nothing else where it still is the same. */
                "If-None-Match"?: string;
            };
            path: {
                /** @description The hash of the act that made it. */
                proposal: components["schemas"]["Hash"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "Content-Language": components["headers"]["Content-Language"];
                    ETag: components["headers"]["ETag"];
                    Link: components["headers"]["Link"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ListChangesAnswer"];
                    "application/vnd.alternat.sparse+json": components["schemas"]["ListChangesSparsePage"];
                };
            };
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listStatements: {
        parameters: {
            query?: {
                /** @description Of these types. */
                type?: components["schemas"]["StatementType"][];
                /** @description About this item. */
                about?: components["schemas"]["ItemId"];
                /** @description Speaking of this proposal. */
                concerning?: components["schemas"]["Hash"];
                /** @description Said under what this statement began: a request, an incident. */
                thread?: components["schemas"]["Hash"];
                /** @description By this party. */
                party?: components["schemas"]["PartyId"];
                /** @description Said at this moment or later, by the claims of the acts. */
                since?: string;
                /** @description Only those that nothing has replaced or taken back. */
                current?: boolean;
                /** @description How many at most. */
                limit?: number;
                /** @description Where to go on: `next` of the page before. It fits only the same question. */
                cursor?: string;
                /** @description By what, rising; with a minus, falling. Whatever has nothing of the kind comes last in the rising order. */
                order?: "act" | "-act" | "time" | "-time";
                /** @description Texts in these languages of the dialogue alone. */
                lang?: string[];
                /** @description Only these members, with commas between them. */
                fields?: ("statement" | "type" | "about" | "made" | "audience" | "replaces" | "replacedBy" | "content")[];
            };
            header?: {
                /** @description Answered with 304 and nothing else where it still is the same. */
                "If-None-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "Content-Language": components["headers"]["Content-Language"];
                    ETag: components["headers"]["ETag"];
                    Link: components["headers"]["Link"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ListStatementsAnswer"];
                    "application/vnd.alternat.sparse+json": components["schemas"]["ListStatementsSparsePage"];
                };
            };
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    stateStatement: {
        parameters: {
            query?: {
                /** @description Only these members, with commas between them. */
                fields?: "acts"[];
            };
            header?: {
                /** @description Any text of your own that nobody else uses, such as a UUID. Kept for a day with the answer. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StateStatementBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StateStatementAnswer"];
                    "application/vnd.alternat.sparse+json": components["schemas"]["StateStatementSparse"];
                };
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getStatement: {
        parameters: {
            query?: {
                /** @description Texts in these languages of the dialogue alone. */
                lang?: string[];
                /** @description Only these members, with commas between them. */
                fields?: ("statement" | "type" | "about" | "made" | "audience" | "replaces" | "replacedBy" | "content")[];
            };
            header?: {
                /** @description Answered with 304 and nothing else where it still is the same. */
                "If-None-Match"?: string;
            };
            path: {
                /** @description The hash of the act that said it. */
                statement: components["schemas"]["Hash"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "Content-Language": components["headers"]["Content-Language"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GetStatementAnswer"];
                    "application/vnd.alternat.sparse+json": components["schemas"]["GetStatementSparse"];
                };
            };
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listActs: {
        parameters: {
            query?: {
                /** @description By this party. */
                party?: components["schemas"]["PartyId"];
                /** @description Said at this moment or later, by the claims of the acts. */
                since?: string;
                /** @description Of these kinds. */
                kind?: ("key" | "propose" | "sign" | "withdraw" | "state" | "receipt" | "release" | "erase")[];
                /** @description How many at most. */
                limit?: number;
                /** @description Where to go on: `next` of the page before. It fits only the same question. */
                cursor?: string;
                /** @description By what, rising; with a minus, falling. Whatever has nothing of the kind comes last in the rising order. */
                order?: "act" | "-act" | "time" | "-time";
                /** @description Only these members, with commas between them. */
                fields?: ("party" | "sequence" | "hash" | "at" | "kind" | "audience" | "key" | "seen" | "inadmissible" | "names" | "releasedBy" | "erasedBy")[];
            };
            header?: {
                /** @description Answered with 304 and nothing else where it still is the same. */
                "If-None-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    ETag: components["headers"]["ETag"];
                    Link: components["headers"]["Link"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ListActsAnswer"];
                    "application/vnd.alternat.sparse+json": components["schemas"]["ListActsSparsePage"];
                };
            };
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getAct: {
        parameters: {
            query?: {
                /** @description Only these members, with commas between them. */
                fields?: ("party" | "sequence" | "hash" | "at" | "kind" | "audience" | "key" | "seen" | "inadmissible" | "names" | "releasedBy" | "erasedBy")[];
            };
            header?: {
                /** @description Answered with 304 and nothing else where it still is the same. */
                "If-None-Match"?: string;
            };
            path: {
                /** @description Whose chain. */
                party: components["schemas"]["PartyId"];
                /** @description Its place in the chain. */
                sequence: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GetActAnswer"];
                    "application/vnd.alternat.sparse+json": components["schemas"]["GetActSparse"];
                };
            };
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listErasures: {
        parameters: {
            query?: {
                /** @description How many at most. */
                limit?: number;
                /** @description Where to go on: `next` of the page before. It fits only the same question. */
                cursor?: string;
                /** @description Only these members, with commas between them. */
                fields?: ("party" | "sequence" | "hash" | "at" | "kind" | "audience" | "key" | "seen" | "inadmissible" | "names" | "releasedBy" | "erasedBy")[];
            };
            header?: {
                /** @description Answered with 304 and nothing else where it still is the same. */
                "If-None-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    ETag: components["headers"]["ETag"];
                    Link: components["headers"]["Link"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ListErasuresAnswer"];
                    "application/vnd.alternat.sparse+json": components["schemas"]["ListErasuresSparsePage"];
                };
            };
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listDrafts: {
        parameters: {
            query?: {
                /** @description Those that change this item. */
                item?: components["schemas"]["ItemId"];
                /** @description Those that this person holds. */
                heldBy?: string;
                /** @description How many at most. */
                limit?: number;
                /** @description Where to go on: `next` of the page before. It fits only the same question. */
                cursor?: string;
                /** @description By what, rising; with a minus, falling. Whatever has nothing of the kind comes last in the rising order. */
                order?: "id" | "-id" | "savedAt" | "-savedAt";
                /** @description Only these members, with commas between them. */
                fields?: ("id" | "revision" | "savedAt" | "savedBy" | "heldBy" | "counters" | "forMeeting" | "items" | "itemCount")[];
            };
            header?: {
                /** @description Answered with 304 and nothing else where it still is the same. */
                "If-None-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    ETag: components["headers"]["ETag"];
                    Link: components["headers"]["Link"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ListDraftsAnswer"];
                    "application/vnd.alternat.sparse+json": components["schemas"]["ListDraftsSparsePage"];
                };
            };
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createDraft: {
        parameters: {
            query?: {
                /** @description Only these members, with commas between them. */
                fields?: ("id" | "revision" | "savedAt" | "savedBy" | "heldBy" | "counters" | "forMeeting" | "cover" | "changes")[];
            };
            header?: {
                /** @description Any text of your own that nobody else uses, such as a UUID. Kept for a day with the answer. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateDraftBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CreateDraftAnswer"];
                    "application/vnd.alternat.sparse+json": components["schemas"]["CreateDraftSparse"];
                };
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getDraft: {
        parameters: {
            query?: {
                /** @description Texts in these languages of the dialogue alone. */
                lang?: string[];
                /** @description Only these members, with commas between them. */
                fields?: ("id" | "revision" | "savedAt" | "savedBy" | "heldBy" | "counters" | "forMeeting" | "cover" | "changes")[];
            };
            header?: {
                /** @description Answered with 304 and nothing else where it still is the same. */
                "If-None-Match"?: string;
            };
            path: {
                /** @description The draft. */
                draft: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "Content-Language": components["headers"]["Content-Language"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GetDraftAnswer"];
                    "application/vnd.alternat.sparse+json": components["schemas"]["GetDraftSparse"];
                };
            };
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    replaceDraft: {
        parameters: {
            query?: {
                /** @description Only these members, with commas between them. */
                fields?: ("id" | "revision" | "savedAt" | "savedBy" | "heldBy" | "counters" | "forMeeting" | "cover" | "changes")[];
            };
            header: {
                /** @description The tag of what you know; refused where it is another by now. */
                "If-Match": string;
            };
            path: {
                /** @description The draft. */
                draft: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReplaceDraftBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReplaceDraftAnswer"];
                    "application/vnd.alternat.sparse+json": components["schemas"]["ReplaceDraftSparse"];
                };
            };
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deleteDraft: {
        parameters: {
            query?: never;
            header: {
                /** @description The tag of what you know; refused where it is another by now. */
                "If-Match": string;
            };
            path: {
                /** @description The draft. */
                draft: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getDraftFindings: {
        parameters: {
            query?: {
                /** @description Only these members, with commas between them. */
                fields?: ("missing" | "languages")[];
            };
            header?: {
                /** @description Answered with 304 and nothing else where it still is the same. */
                "If-None-Match"?: string;
            };
            path: {
                /** @description The draft. */
                draft: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GetDraftFindingsAnswer"];
                    "application/vnd.alternat.sparse+json": components["schemas"]["GetDraftFindingsSparse"];
                };
            };
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    sendDraft: {
        parameters: {
            query?: {
                /** @description Only these members, with commas between them. */
                fields?: "proposal"[];
            };
            header: {
                /** @description Any text of your own that nobody else uses, such as a UUID. Kept for a day with the answer. */
                "Idempotency-Key"?: string;
                /** @description The tag of what you know; refused where it is another by now. */
                "If-Match": string;
            };
            path: {
                /** @description The draft. */
                draft: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SendDraftBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SendDraftAnswer"];
                    "application/vnd.alternat.sparse+json": components["schemas"]["SendDraftSparse"];
                };
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    signProposal: {
        parameters: {
            query?: {
                /** @description Only these members, with commas between them. */
                fields?: "acts"[];
            };
            header?: {
                /** @description Any text of your own that nobody else uses, such as a UUID. Kept for a day with the answer. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description The hash of the act that made it. */
                proposal: components["schemas"]["Hash"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SignProposalBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SignProposalAnswer"];
                    "application/vnd.alternat.sparse+json": components["schemas"]["SignProposalSparse"];
                };
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    withdrawSignature: {
        parameters: {
            query?: {
                /** @description Only these members, with commas between them. */
                fields?: "acts"[];
            };
            header?: {
                /** @description Any text of your own that nobody else uses, such as a UUID. Kept for a day with the answer. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description The hash of the act that made it. */
                proposal: components["schemas"]["Hash"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WithdrawSignatureBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WithdrawSignatureAnswer"];
                    "application/vnd.alternat.sparse+json": components["schemas"]["WithdrawSignatureSparse"];
                };
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    releaseAct: {
        parameters: {
            query?: {
                /** @description Only these members, with commas between them. */
                fields?: "acts"[];
            };
            header?: {
                /** @description Any text of your own that nobody else uses, such as a UUID. Kept for a day with the answer. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description An own act. */
                act: components["schemas"]["Hash"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            201: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReleaseActAnswer"];
                    "application/vnd.alternat.sparse+json": components["schemas"]["ReleaseActSparse"];
                };
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    eraseAct: {
        parameters: {
            query?: {
                /** @description Only these members, with commas between them. */
                fields?: "acts"[];
            };
            header?: {
                /** @description Any text of your own that nobody else uses, such as a UUID. Kept for a day with the answer. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description An own act. */
                act: components["schemas"]["Hash"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EraseActBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EraseActAnswer"];
                    "application/vnd.alternat.sparse+json": components["schemas"]["EraseActSparse"];
                };
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    retractStatement: {
        parameters: {
            query?: {
                /** @description Only these members, with commas between them. */
                fields?: "acts"[];
            };
            header?: {
                /** @description Any text of your own that nobody else uses, such as a UUID. Kept for a day with the answer. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description An own statement that stands. */
                statement: components["schemas"]["Hash"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            201: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RetractStatementAnswer"];
                    "application/vnd.alternat.sparse+json": components["schemas"]["RetractStatementSparse"];
                };
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listConsultations: {
        parameters: {
            query?: {
                /** @description How many at most. */
                limit?: number;
                /** @description Where to go on: `next` of the page before. It fits only the same question. */
                cursor?: string;
                /** @description Texts in these languages of the dialogue alone. */
                lang?: string[];
                /** @description Only these members, with commas between them. */
                fields?: ("consultation" | "item" | "title" | "purpose" | "about" | "phase" | "opens" | "closes" | "daysLeft" | "published" | "answers" | "receives")[];
            };
            header?: {
                /** @description Answered with 304 and nothing else where it still is the same. */
                "If-None-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "Content-Language": components["headers"]["Content-Language"];
                    ETag: components["headers"]["ETag"];
                    Link: components["headers"]["Link"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ListConsultationsAnswer"];
                    "application/vnd.alternat.sparse+json": components["schemas"]["ListConsultationsSparsePage"];
                };
            };
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getConsultation: {
        parameters: {
            query?: {
                /** @description Texts in these languages of the dialogue alone. */
                lang?: string[];
                /** @description Only these members, with commas between them. */
                fields?: ("consultation" | "item" | "title" | "purpose" | "about" | "phase" | "opens" | "closes" | "daysLeft" | "published" | "answers" | "receives")[];
            };
            header?: {
                /** @description Answered with 304 and nothing else where it still is the same. */
                "If-None-Match"?: string;
            };
            path: {
                /** @description Its name, as in its address. */
                consultation: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "Content-Language": components["headers"]["Content-Language"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GetConsultationAnswer"];
                    "application/vnd.alternat.sparse+json": components["schemas"]["GetConsultationSparse"];
                };
            };
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listPublishedSubmissions: {
        parameters: {
            query?: {
                /** @description Words that stand in it, in any language. */
                q?: string;
                /** @description Received by this side. */
                party?: components["schemas"]["PartyId"];
                /** @description That a side answered so, or that a side has not answered. */
                answer?: "accepted" | "partly" | "not-accepted" | "out-of-scope" | "under-study" | "unanswered";
                /** @description How many at most. */
                limit?: number;
                /** @description Where to go on: `next` of the page before. It fits only the same question. */
                cursor?: string;
                /** @description Texts in these languages of the dialogue alone. */
                lang?: string[];
                /** @description Only these members, with commas between them. */
                fields?: ("receipt" | "party" | "received" | "isLate" | "language" | "words" | "answersGiven" | "speaksFor" | "name" | "copies" | "due" | "translations" | "answers")[];
            };
            header?: {
                /** @description Answered with 304 and nothing else where it still is the same. */
                "If-None-Match"?: string;
            };
            path: {
                /** @description Its name, as in its address. */
                consultation: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "Content-Language": components["headers"]["Content-Language"];
                    ETag: components["headers"]["ETag"];
                    Link: components["headers"]["Link"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ListPublishedSubmissionsAnswer"];
                    "application/vnd.alternat.sparse+json": components["schemas"]["ListPublishedSubmissionsSparsePage"];
                };
            };
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    submitToConsultation: {
        parameters: {
            query?: {
                /** @description Only these members, with commas between them. */
                fields?: ("receipt" | "secret" | "pages")[];
            };
            header?: {
                /** @description Any text of your own that nobody else uses, such as a UUID. Kept for a day with the answer. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description Its name, as in its address. */
                consultation: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SubmitToConsultationBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SubmitToConsultationAnswer"];
                    "application/vnd.alternat.sparse+json": components["schemas"]["SubmitToConsultationSparse"];
                };
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    lookUpReceipt: {
        parameters: {
            query?: {
                /** @description Only these members, with commas between them. */
                fields?: ("receipt" | "received" | "status" | "reason" | "countedWith" | "note" | "answers")[];
            };
            header?: {
                /** @description Any text of your own that nobody else uses, such as a UUID. Kept for a day with the answer. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description Its name, as in its address. */
                consultation: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LookUpReceiptBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LookUpReceiptAnswer"];
                    "application/vnd.alternat.sparse+json": components["schemas"]["LookUpReceiptSparse"];
                };
            };
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listReceivedSubmissions: {
        parameters: {
            query?: {
                /** @description How many at most. */
                limit?: number;
                /** @description Where to go on: `next` of the page before. It fits only the same question. */
                cursor?: string;
                /** @description Only these members, with commas between them. */
                fields?: ("receipt" | "received" | "language" | "words" | "answersGiven" | "speaksFor" | "name" | "consents" | "says")[];
            };
            header?: {
                /** @description Answered with 304 and nothing else where it still is the same. */
                "If-None-Match"?: string;
            };
            path: {
                /** @description Its name, as in its address. */
                consultation: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    ETag: components["headers"]["ETag"];
                    Link: components["headers"]["Link"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ListReceivedSubmissionsAnswer"];
                    "application/vnd.alternat.sparse+json": components["schemas"]["ListReceivedSubmissionsSparsePage"];
                };
            };
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    publishSubmission: {
        parameters: {
            query?: {
                /** @description Only these members, with commas between them. */
                fields?: "acts"[];
            };
            header?: {
                /** @description Any text of your own that nobody else uses, such as a UUID. Kept for a day with the answer. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description Its name, as in its address. */
                consultation: string;
                /** @description Of what came in. */
                receipt: components["schemas"]["ReceiptNumber"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PublishSubmissionBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PublishSubmissionAnswer"];
                    "application/vnd.alternat.sparse+json": components["schemas"]["PublishSubmissionSparse"];
                };
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    refuseSubmissions: {
        parameters: {
            query?: {
                /** @description Only these members, with commas between them. */
                fields?: "acts"[];
            };
            header?: {
                /** @description Any text of your own that nobody else uses, such as a UUID. Kept for a day with the answer. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description Its name, as in its address. */
                consultation: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RefuseSubmissionsBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RefuseSubmissionsAnswer"];
                    "application/vnd.alternat.sparse+json": components["schemas"]["RefuseSubmissionsSparse"];
                };
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    answerSubmissions: {
        parameters: {
            query?: {
                /** @description Only these members, with commas between them. */
                fields?: "acts"[];
            };
            header?: {
                /** @description Any text of your own that nobody else uses, such as a UUID. Kept for a day with the answer. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description Its name, as in its address. */
                consultation: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AnswerSubmissionsBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AnswerSubmissionsAnswer"];
                    "application/vnd.alternat.sparse+json": components["schemas"]["AnswerSubmissionsSparse"];
                };
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listDraftLanguages: {
        parameters: {
            query?: {
                /** @description How many at most. */
                limit?: number;
                /** @description Where to go on: `next` of the page before. It fits only the same question. */
                cursor?: string;
                /** @description Only these members, with commas between them. */
                fields?: ("draft" | "revision" | "counts" | "draftedIn")[];
            };
            header?: {
                /** @description Answered with 304 and nothing else where it still is the same. */
                "If-None-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    ETag: components["headers"]["ETag"];
                    Link: components["headers"]["Link"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ListDraftLanguagesAnswer"];
                    "application/vnd.alternat.sparse+json": components["schemas"]["ListDraftLanguagesSparsePage"];
                };
            };
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getDraftLanguages: {
        parameters: {
            query?: {
                /** @description Only these members, with commas between them. */
                fields?: ("draft" | "revision" | "counts" | "draftedIn")[];
            };
            header?: {
                /** @description Answered with 304 and nothing else where it still is the same. */
                "If-None-Match"?: string;
            };
            path: {
                /** @description The draft. */
                draft: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GetDraftLanguagesAnswer"];
                    "application/vnd.alternat.sparse+json": components["schemas"]["GetDraftLanguagesSparse"];
                };
            };
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    putDraftLanguages: {
        parameters: {
            query?: {
                /** @description Only these members, with commas between them. */
                fields?: ("draft" | "revision" | "counts" | "draftedIn")[];
            };
            header: {
                /** @description The tag of what you know; refused where it is another by now. */
                "If-Match": string;
            };
            path: {
                /** @description The draft. */
                draft: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PutDraftLanguagesBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PutDraftLanguagesAnswer"];
                    "application/vnd.alternat.sparse+json": components["schemas"]["PutDraftLanguagesSparse"];
                };
            };
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    takeTranslation: {
        parameters: {
            query?: {
                /** @description XLIFF 1.2, if nothing is said. */
                form?: "xliff-1.2" | "xliff-2.1" | "omegat";
                /** @description The language to translate from; the one that lacks least, if nothing is said. */
                from?: string;
                /** @description The language to translate into; the one that lacks most, if nothing is said. */
                into?: string;
                /** @description With the texts around, not to be translated. */
                context?: boolean;
            };
            header?: {
                /** @description Answered with 304 and nothing else where it still is the same. */
                "If-None-Match"?: string;
            };
            path: {
                /** @description The draft. */
                draft: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/x-xliff+xml": string;
                    "application/xliff+xml": string;
                };
            };
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    bringTranslation: {
        parameters: {
            query: {
                /** @description What the file is called, with its ending. */
                name: string;
                /** @description Only these members, with commas between them. */
                fields?: ("id" | "draft" | "name" | "at" | "by" | "from" | "into" | "revision" | "isOfOther" | "texts")[];
            };
            header?: {
                /** @description Any text of your own that nobody else uses, such as a UUID. Kept for a day with the answer. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description The draft. */
                draft: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/octet-stream": string;
            };
        };
        responses: {
            201: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BringTranslationAnswer"];
                    "application/vnd.alternat.sparse+json": components["schemas"]["BringTranslationSparse"];
                };
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listReturnedFiles: {
        parameters: {
            query?: {
                /** @description How many at most. */
                limit?: number;
                /** @description Where to go on: `next` of the page before. It fits only the same question. */
                cursor?: string;
                /** @description Only these members, with commas between them. */
                fields?: ("id" | "draft" | "name" | "at" | "by")[];
            };
            header?: {
                /** @description Answered with 304 and nothing else where it still is the same. */
                "If-None-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    ETag: components["headers"]["ETag"];
                    Link: components["headers"]["Link"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ListReturnedFilesAnswer"];
                    "application/vnd.alternat.sparse+json": components["schemas"]["ListReturnedFilesSparsePage"];
                };
            };
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getReturnedFile: {
        parameters: {
            query?: {
                /** @description Only these members, with commas between them. */
                fields?: ("id" | "draft" | "name" | "at" | "by" | "from" | "into" | "revision" | "isOfOther" | "texts")[];
            };
            header?: {
                /** @description Answered with 304 and nothing else where it still is the same. */
                "If-None-Match"?: string;
            };
            path: {
                /** @description The file that came back. */
                file: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GetReturnedFileAnswer"];
                    "application/vnd.alternat.sparse+json": components["schemas"]["GetReturnedFileSparse"];
                };
            };
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    discardReturnedFile: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The file that came back. */
                file: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    applyReturnedFile: {
        parameters: {
            query?: {
                /** @description Only these members, with commas between them. */
                fields?: ("draft" | "revision" | "counts" | "draftedIn")[];
            };
            header: {
                /** @description Any text of your own that nobody else uses, such as a UUID. Kept for a day with the answer. */
                "Idempotency-Key"?: string;
                /** @description The tag of what you know; refused where it is another by now. */
                "If-Match": string;
            };
            path: {
                /** @description The file that came back. */
                file: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ApplyReturnedFileBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApplyReturnedFileAnswer"];
                    "application/vnd.alternat.sparse+json": components["schemas"]["ApplyReturnedFileSparse"];
                };
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getTermbase: {
        parameters: {
            query?: {
                /** @description Texts in these languages of the dialogue alone. */
                lang?: string[];
                /** @description Only these members, with commas between them. */
                fields?: ("revision" | "file" | "at" | "by" | "concepts")[];
            };
            header?: {
                /** @description Answered with 304 and nothing else where it still is the same. */
                "If-None-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "Content-Language": components["headers"]["Content-Language"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GetTermbaseAnswer"];
                    "application/vnd.alternat.sparse+json": components["schemas"]["GetTermbaseSparse"];
                };
            };
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    putTermbase: {
        parameters: {
            query: {
                /** @description What the file is called, with its ending. */
                name: string;
                /** @description Only these members, with commas between them. */
                fields?: ("revision" | "file" | "at" | "by" | "concepts")[];
            };
            header: {
                /** @description The tag of what you know; refused where it is another by now. */
                "If-Match": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/octet-stream": string;
            };
        };
        responses: {
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PutTermbaseAnswer"];
                    "application/vnd.alternat.sparse+json": components["schemas"]["PutTermbaseSparse"];
                };
            };
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    takeMemory: {
        parameters: {
            query?: never;
            header?: {
                /** @description Answered with 304 and nothing else where it still is the same. */
                "If-None-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/x-tmx+xml": string;
                };
            };
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listMemories: {
        parameters: {
            query?: {
                /** @description How many at most. */
                limit?: number;
                /** @description Where to go on: `next` of the page before. It fits only the same question. */
                cursor?: string;
                /** @description Only these members, with commas between them. */
                fields?: ("id" | "file" | "entries" | "at" | "by")[];
            };
            header?: {
                /** @description Answered with 304 and nothing else where it still is the same. */
                "If-None-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    ETag: components["headers"]["ETag"];
                    Link: components["headers"]["Link"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ListMemoriesAnswer"];
                    "application/vnd.alternat.sparse+json": components["schemas"]["ListMemoriesSparsePage"];
                };
            };
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    addMemory: {
        parameters: {
            query: {
                /** @description What the file is called, with its ending. */
                name: string;
                /** @description Only these members, with commas between them. */
                fields?: ("id" | "file" | "entries" | "at" | "by")[];
            };
            header?: {
                /** @description Any text of your own that nobody else uses, such as a UUID. Kept for a day with the answer. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/octet-stream": string;
            };
        };
        responses: {
            201: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AddMemoryAnswer"];
                    "application/vnd.alternat.sparse+json": components["schemas"]["AddMemorySparse"];
                };
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    removeMemory: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The memory. */
                memory: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listAskedDifferences: {
        parameters: {
            query: {
                /** @description The id of a draft, or the hash of a proposal. */
                of: string;
                /** @description How many at most. */
                limit?: number;
                /** @description Where to go on: `next` of the page before. It fits only the same question. */
                cursor?: string;
                /** @description Only these members, with commas between them. */
                fields?: ("key" | "place" | "code" | "detail")[];
            };
            header?: {
                /** @description Answered with 304 and nothing else where it still is the same. */
                "If-None-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    ETag: components["headers"]["ETag"];
                    Link: components["headers"]["Link"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ListAskedDifferencesAnswer"];
                    "application/vnd.alternat.sparse+json": components["schemas"]["ListAskedDifferencesSparsePage"];
                };
            };
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listDifferences: {
        parameters: {
            query?: {
                /** @description How many at most. */
                limit?: number;
                /** @description Where to go on: `next` of the page before. It fits only the same question. */
                cursor?: string;
                /** @description Only these members, with commas between them. */
                fields?: ("id" | "code" | "place" | "reason" | "at" | "by")[];
            };
            header?: {
                /** @description Answered with 304 and nothing else where it still is the same. */
                "If-None-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    ETag: components["headers"]["ETag"];
                    Link: components["headers"]["Link"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ListDifferencesAnswer"];
                    "application/vnd.alternat.sparse+json": components["schemas"]["ListDifferencesSparsePage"];
                };
            };
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    agreeDifference: {
        parameters: {
            query?: {
                /** @description Only these members, with commas between them. */
                fields?: ("id" | "code" | "place" | "reason" | "at" | "by")[];
            };
            header?: {
                /** @description Any text of your own that nobody else uses, such as a UUID. Kept for a day with the answer. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AgreeDifferenceBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AgreeDifferenceAnswer"];
                    "application/vnd.alternat.sparse+json": components["schemas"]["AgreeDifferenceSparse"];
                };
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    removeDifference: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The difference. */
                difference: components["schemas"]["Hash"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listPositions: {
        parameters: {
            query?: {
                /** @description How many at most. */
                limit?: number;
                /** @description Where to go on: `next` of the page before. It fits only the same question. */
                cursor?: string;
                /** @description Texts in these languages of the dialogue alone. */
                lang?: string[];
                /** @description Only these members, with commas between them. */
                fields?: ("subject" | "clause" | "revision" | "preferred" | "acceptable" | "redLine" | "cleared" | "savedAt" | "savedBy")[];
            };
            header?: {
                /** @description Answered with 304 and nothing else where it still is the same. */
                "If-None-Match"?: string;
            };
            path: {
                /** @description The name of the text. */
                text: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "Content-Language": components["headers"]["Content-Language"];
                    ETag: components["headers"]["ETag"];
                    Link: components["headers"]["Link"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ListPositionsAnswer"];
                    "application/vnd.alternat.sparse+json": components["schemas"]["ListPositionsSparsePage"];
                };
            };
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getPosition: {
        parameters: {
            query?: {
                /** @description Texts in these languages of the dialogue alone. */
                lang?: string[];
                /** @description Only these members, with commas between them. */
                fields?: ("subject" | "clause" | "revision" | "preferred" | "acceptable" | "redLine" | "cleared" | "savedAt" | "savedBy")[];
            };
            header?: {
                /** @description Answered with 304 and nothing else where it still is the same. */
                "If-None-Match"?: string;
            };
            path: {
                /** @description The name of the text. */
                text: string;
                /** @description The name of a clause of it, or the hash of a proposal for one. */
                subject: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "Content-Language": components["headers"]["Content-Language"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GetPositionAnswer"];
                    "application/vnd.alternat.sparse+json": components["schemas"]["GetPositionSparse"];
                };
            };
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    putPosition: {
        parameters: {
            query?: {
                /** @description Only these members, with commas between them. */
                fields?: ("subject" | "clause" | "revision" | "preferred" | "acceptable" | "redLine" | "cleared" | "savedAt" | "savedBy")[];
            };
            header: {
                /** @description The tag of what you know; refused where it is another by now. */
                "If-Match": string;
            };
            path: {
                /** @description The name of the text. */
                text: string;
                /** @description The name of a clause of it, or the hash of a proposal for one. */
                subject: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PutPositionBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PutPositionAnswer"];
                    "application/vnd.alternat.sparse+json": components["schemas"]["PutPositionSparse"];
                };
            };
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listReleases: {
        parameters: {
            query?: {
                /** @description How many at most. */
                limit?: number;
                /** @description Where to go on: `next` of the page before. It fits only the same question. */
                cursor?: string;
                /** @description Texts in these languages of the dialogue alone. */
                lang?: string[];
                /** @description Only these members, with commas between them. */
                fields?: ("release" | "title" | "from" | "hash" | "state" | "proposal" | "alarms")[];
            };
            header?: {
                /** @description Answered with 304 and nothing else where it still is the same. */
                "If-None-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "Content-Language": components["headers"]["Content-Language"];
                    ETag: components["headers"]["ETag"];
                    Link: components["headers"]["Link"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ListReleasesAnswer"];
                    "application/vnd.alternat.sparse+json": components["schemas"]["ListReleasesSparsePage"];
                };
            };
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getRelease: {
        parameters: {
            query?: {
                /** @description Texts in these languages of the dialogue alone. */
                lang?: string[];
                /** @description Only these members, with commas between them. */
                fields?: ("release" | "title" | "from" | "hash" | "state" | "proposal" | "alarms")[];
            };
            header?: {
                /** @description Answered with 304 and nothing else where it still is the same. */
                "If-None-Match"?: string;
            };
            path: {
                /** @description The name of the release. */
                release: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "Content-Language": components["headers"]["Content-Language"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GetReleaseAnswer"];
                    "application/vnd.alternat.sparse+json": components["schemas"]["GetReleaseSparse"];
                };
            };
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    lookAtRelease: {
        parameters: {
            query?: {
                /** @description Only these members, with commas between them. */
                fields?: ("release" | "title" | "from" | "hash" | "state" | "proposal" | "alarms")[];
            };
            header?: {
                /** @description Any text of your own that nobody else uses, such as a UUID. Kept for a day with the answer. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description The name of the release. */
                release: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            201: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LookAtReleaseAnswer"];
                    "application/vnd.alternat.sparse+json": components["schemas"]["LookAtReleaseSparse"];
                };
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listPostings: {
        parameters: {
            query?: {
                /** @description How many at most. */
                limit?: number;
                /** @description Where to go on: `next` of the page before. It fits only the same question. */
                cursor?: string;
                /** @description Only these members, with commas between them. */
                fields?: ("id" | "url" | "party" | "addedAt" | "addedBy" | "nextAt" | "alarm" | "alarmSince" | "findings")[];
            };
            header?: {
                /** @description Answered with 304 and nothing else where it still is the same. */
                "If-None-Match"?: string;
            };
            path: {
                /** @description The name of the release. */
                release: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    ETag: components["headers"]["ETag"];
                    Link: components["headers"]["Link"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ListPostingsAnswer"];
                    "application/vnd.alternat.sparse+json": components["schemas"]["ListPostingsSparsePage"];
                };
            };
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    addPosting: {
        parameters: {
            query?: {
                /** @description Only these members, with commas between them. */
                fields?: ("id" | "url" | "party" | "addedAt" | "addedBy" | "nextAt" | "alarm" | "alarmSince" | "findings")[];
            };
            header?: {
                /** @description Any text of your own that nobody else uses, such as a UUID. Kept for a day with the answer. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description The name of the release. */
                release: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AddPostingBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AddPostingAnswer"];
                    "application/vnd.alternat.sparse+json": components["schemas"]["AddPostingSparse"];
                };
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    removePosting: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The name of the release. */
                release: string;
                /** @description The watched address, by its id. */
                posting: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    withdrawRelease: {
        parameters: {
            query?: {
                /** @description Only these members, with commas between them. */
                fields?: "acts"[];
            };
            header?: {
                /** @description Any text of your own that nobody else uses, such as a UUID. Kept for a day with the answer. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description The name of the release. */
                release: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WithdrawReleaseBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WithdrawReleaseAnswer"];
                    "application/vnd.alternat.sparse+json": components["schemas"]["WithdrawReleaseSparse"];
                };
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    disownRelease: {
        parameters: {
            query?: {
                /** @description Only these members, with commas between them. */
                fields?: "acts"[];
            };
            header?: {
                /** @description Any text of your own that nobody else uses, such as a UUID. Kept for a day with the answer. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description The name of the release. */
                release: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DisownReleaseBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DisownReleaseAnswer"];
                    "application/vnd.alternat.sparse+json": components["schemas"]["DisownReleaseSparse"];
                };
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listClearances: {
        parameters: {
            query?: {
                /** @description Only those that await an organization for which the owner of the token may answer. */
                awaitsMe?: boolean;
                /** @description How many at most. */
                limit?: number;
                /** @description Where to go on: `next` of the page before. It fits only the same question. */
                cursor?: string;
                /** @description By what, rising; with a minus, falling. Whatever has nothing of the kind comes last in the rising order. */
                order?: "id" | "-id" | "requestedAt" | "-requestedAt";
                /** @description Only these members, with commas between them. */
                fields?: ("id" | "subject" | "hash" | "requestedAt" | "requestedBy" | "message" | "meeting" | "silenceUntil" | "organisations" | "outcome" | "cleared" | "needed" | "answers" | "ended" | "sentAs")[];
            };
            header?: {
                /** @description Answered with 304 and nothing else where it still is the same. */
                "If-None-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    ETag: components["headers"]["ETag"];
                    Link: components["headers"]["Link"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ListClearancesAnswer"];
                    "application/vnd.alternat.sparse+json": components["schemas"]["ListClearancesSparsePage"];
                };
            };
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getClearance: {
        parameters: {
            query?: {
                /** @description Only these members, with commas between them. */
                fields?: ("id" | "subject" | "hash" | "requestedAt" | "requestedBy" | "message" | "meeting" | "silenceUntil" | "organisations" | "outcome" | "cleared" | "needed" | "answers" | "ended" | "sentAs")[];
            };
            header?: {
                /** @description Answered with 304 and nothing else where it still is the same. */
                "If-None-Match"?: string;
            };
            path: {
                /** @description The id of a draft, or the hash of a proposal. */
                subject: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GetClearanceAnswer"];
                    "application/vnd.alternat.sparse+json": components["schemas"]["GetClearanceSparse"];
                };
            };
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    requestClearance: {
        parameters: {
            query?: {
                /** @description Only these members, with commas between them. */
                fields?: ("id" | "subject" | "hash" | "requestedAt" | "requestedBy" | "message" | "meeting" | "silenceUntil" | "organisations" | "outcome" | "cleared" | "needed" | "answers" | "ended" | "sentAs")[];
            };
            header?: {
                /** @description Any text of your own that nobody else uses, such as a UUID. Kept for a day with the answer. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description The id of a draft, or the hash of a proposal. */
                subject: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RequestClearanceBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RequestClearanceAnswer"];
                    "application/vnd.alternat.sparse+json": components["schemas"]["RequestClearanceSparse"];
                };
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    callOffClearance: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The id of a draft, or the hash of a proposal. */
                subject: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    answerClearance: {
        parameters: {
            query?: {
                /** @description Only these members, with commas between them. */
                fields?: ("id" | "subject" | "hash" | "requestedAt" | "requestedBy" | "message" | "meeting" | "silenceUntil" | "organisations" | "outcome" | "cleared" | "needed" | "answers" | "ended" | "sentAs")[];
            };
            header?: {
                /** @description Any text of your own that nobody else uses, such as a UUID. Kept for a day with the answer. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description The id of a draft, or the hash of a proposal. */
                subject: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AnswerClearanceBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AnswerClearanceAnswer"];
                    "application/vnd.alternat.sparse+json": components["schemas"]["AnswerClearanceSparse"];
                };
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getInbox: {
        parameters: {
            query?: {
                /** @description Only these members, with commas between them. */
                fields?: ("ours" | "theirs" | "reportsDue" | "unread" | "drafts")[];
            };
            header?: {
                /** @description Answered with 304 and nothing else where it still is the same. */
                "If-None-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GetInboxAnswer"];
                    "application/vnd.alternat.sparse+json": components["schemas"]["GetInboxSparse"];
                };
            };
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listNotices: {
        parameters: {
            query?: {
                /** @description Only unread ones. */
                unread?: boolean;
                /** @description How many at most. */
                limit?: number;
                /** @description Where to go on: `next` of the page before. It fits only the same question. */
                cursor?: string;
                /** @description By what, rising; with a minus, falling. Whatever has nothing of the kind comes last in the rising order. */
                order?: "key" | "-key" | "at" | "-at";
                /** @description Only these members, with commas between them. */
                fields?: ("key" | "code" | "at" | "toldAt" | "party" | "by" | "item" | "items" | "proposal" | "statement" | "draft" | "due" | "readAt")[];
            };
            header?: {
                /** @description Answered with 304 and nothing else where it still is the same. */
                "If-None-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    ETag: components["headers"]["ETag"];
                    Link: components["headers"]["Link"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ListNoticesAnswer"];
                    "application/vnd.alternat.sparse+json": components["schemas"]["ListNoticesSparsePage"];
                };
            };
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readNotices: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text of your own that nobody else uses, such as a UUID. Kept for a day with the answer. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReadNoticesBody"];
            };
        };
        responses: {
            204: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listRounds: {
        parameters: {
            query?: {
                /** @description How many at most. */
                limit?: number;
                /** @description Where to go on: `next` of the page before. It fits only the same question. */
                cursor?: string;
                /** @description Texts in these languages of the dialogue alone. */
                lang?: string[];
                /** @description Only these members, with commas between them. */
                fields?: ("round" | "latest" | "party" | "opened" | "audience" | "closed" | "isDue" | "content" | "sides")[];
            };
            header?: {
                /** @description Answered with 304 and nothing else where it still is the same. */
                "If-None-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "Content-Language": components["headers"]["Content-Language"];
                    ETag: components["headers"]["ETag"];
                    Link: components["headers"]["Link"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ListRoundsAnswer"];
                    "application/vnd.alternat.sparse+json": components["schemas"]["ListRoundsSparsePage"];
                };
            };
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    remindRound: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text of your own that nobody else uses, such as a UUID. Kept for a day with the answer. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description The statement that opened it. */
                round: components["schemas"]["Hash"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listRequests: {
        parameters: {
            query?: {
                /** @description Only open ones. */
                open?: boolean;
                /** @description Of this queue. */
                queue?: components["schemas"]["ItemId"];
                /** @description As they stand. */
                status?: ("received" | "acknowledged" | "asked" | "replied" | "withdrawn")[];
                /** @description How many at most. */
                limit?: number;
                /** @description Where to go on: `next` of the page before. It fits only the same question. */
                cursor?: string;
                /** @description By what, rising; with a minus, falling. Whatever has nothing of the kind comes last in the rising order. */
                order?: "request" | "-request" | "number" | "-number" | "due" | "-due";
                /** @description Only these members, with commas between them. */
                fields?: ("request" | "queue" | "number" | "status" | "asking" | "answering" | "isOpen" | "due")[];
            };
            header?: {
                /** @description Answered with 304 and nothing else where it still is the same. */
                "If-None-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    ETag: components["headers"]["ETag"];
                    Link: components["headers"]["Link"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ListRequestsAnswer"];
                    "application/vnd.alternat.sparse+json": components["schemas"]["ListRequestsSparsePage"];
                };
            };
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listSubmissions: {
        parameters: {
            query?: {
                /** @description How many at most. */
                limit?: number;
                /** @description Where to go on: `next` of the page before. It fits only the same question. */
                cursor?: string;
                /** @description Texts in these languages of the dialogue alone. */
                lang?: string[];
                /** @description Only these members, with commas between them. */
                fields?: ("id" | "revision" | "queue" | "receipt" | "received" | "language" | "values" | "message" | "name" | "email" | "status" | "request")[];
            };
            header?: {
                /** @description Answered with 304 and nothing else where it still is the same. */
                "If-None-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "Content-Language": components["headers"]["Content-Language"];
                    ETag: components["headers"]["ETag"];
                    Link: components["headers"]["Link"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ListSubmissionsAnswer"];
                    "application/vnd.alternat.sparse+json": components["schemas"]["ListSubmissionsSparsePage"];
                };
            };
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    declineSubmission: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text of your own that nobody else uses, such as a UUID. Kept for a day with the answer. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description Its id. */
                submission: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DeclineSubmissionBody"];
            };
        };
        responses: {
            204: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listNotes: {
        parameters: {
            query?: {
                /** @description On this item. */
                item?: components["schemas"]["ItemId"];
                /** @description On this proposal. */
                proposal?: components["schemas"]["Hash"];
                /** @description How many at most. */
                limit?: number;
                /** @description Where to go on: `next` of the page before. It fits only the same question. */
                cursor?: string;
                /** @description Only these members, with commas between them. */
                fields?: ("id" | "revision" | "subject" | "text" | "by" | "at" | "editedAt" | "resolved")[];
            };
            header?: {
                /** @description Answered with 304 and nothing else where it still is the same. */
                "If-None-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    ETag: components["headers"]["ETag"];
                    Link: components["headers"]["Link"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ListNotesAnswer"];
                    "application/vnd.alternat.sparse+json": components["schemas"]["ListNotesSparsePage"];
                };
            };
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    addNote: {
        parameters: {
            query?: {
                /** @description Only these members, with commas between them. */
                fields?: ("id" | "revision" | "subject" | "text" | "by" | "at" | "editedAt" | "resolved")[];
            };
            header?: {
                /** @description Any text of your own that nobody else uses, such as a UUID. Kept for a day with the answer. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AddNoteBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AddNoteAnswer"];
                    "application/vnd.alternat.sparse+json": components["schemas"]["AddNoteSparse"];
                };
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    removeNote: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The note. */
                note: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    changeNote: {
        parameters: {
            query?: {
                /** @description Only these members, with commas between them. */
                fields?: ("id" | "revision" | "subject" | "text" | "by" | "at" | "editedAt" | "resolved")[];
            };
            header: {
                /** @description The tag of what you know; refused where it is another by now. */
                "If-Match": string;
            };
            path: {
                /** @description The note. */
                note: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeNoteBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChangeNoteAnswer"];
                    "application/vnd.alternat.sparse+json": components["schemas"]["ChangeNoteSparse"];
                };
            };
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listSavedViews: {
        parameters: {
            query?: {
                /** @description How many at most. */
                limit?: number;
                /** @description Where to go on: `next` of the page before. It fits only the same question. */
                cursor?: string;
                /** @description Only these members, with commas between them. */
                fields?: ("id" | "revision" | "owner" | "name" | "query" | "isShared" | "savedAt")[];
            };
            header?: {
                /** @description Answered with 304 and nothing else where it still is the same. */
                "If-None-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    ETag: components["headers"]["ETag"];
                    Link: components["headers"]["Link"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ListSavedViewsAnswer"];
                    "application/vnd.alternat.sparse+json": components["schemas"]["ListSavedViewsSparsePage"];
                };
            };
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    saveView: {
        parameters: {
            query?: {
                /** @description Only these members, with commas between them. */
                fields?: ("id" | "revision" | "owner" | "name" | "query" | "isShared" | "savedAt")[];
            };
            header?: {
                /** @description Any text of your own that nobody else uses, such as a UUID. Kept for a day with the answer. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SaveViewBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SaveViewAnswer"];
                    "application/vnd.alternat.sparse+json": components["schemas"]["SaveViewSparse"];
                };
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    removeView: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The kept search. */
                view: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    keepBlob: {
        parameters: {
            query: {
                /** @description What the file is called, with its ending. */
                name: string;
                /** @description Only these members, with commas between them. */
                fields?: ("blob" | "bytes" | "mediaType" | "name")[];
            };
            header?: {
                /** @description Any text of your own that nobody else uses, such as a UUID. Kept for a day with the answer. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/octet-stream": string;
            };
        };
        responses: {
            201: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["KeepBlobAnswer"];
                    "application/vnd.alternat.sparse+json": components["schemas"]["KeepBlobSparse"];
                };
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    bringData: {
        parameters: {
            query: {
                /** @description What the file is called, with its ending. */
                name: string;
                /** @description Of which own dataset it is a new vintage; a new dataset where nothing is said. */
                dataset?: string;
                /** @description Only these members, with commas between them. */
                fields?: ("id" | "name" | "dataset" | "broughtAt" | "state" | "rows" | "columns" | "key" | "problems" | "refused" | "content")[];
            };
            header?: {
                /** @description Any text of your own that nobody else uses, such as a UUID. Kept for a day with the answer. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/octet-stream": string;
            };
        };
        responses: {
            201: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BringDataAnswer"];
                    "application/vnd.alternat.sparse+json": components["schemas"]["BringDataSparse"];
                };
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getBroughtData: {
        parameters: {
            query?: {
                /** @description Texts in these languages of the dialogue alone. */
                lang?: string[];
                /** @description Only these members, with commas between them. */
                fields?: ("id" | "name" | "dataset" | "broughtAt" | "state" | "rows" | "columns" | "key" | "problems" | "refused" | "content")[];
            };
            header?: {
                /** @description Answered with 304 and nothing else where it still is the same. */
                "If-None-Match"?: string;
            };
            path: {
                /** @description The file that was brought. */
                file: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "Content-Language": components["headers"]["Content-Language"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GetBroughtDataAnswer"];
                    "application/vnd.alternat.sparse+json": components["schemas"]["GetBroughtDataSparse"];
                };
            };
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    describeData: {
        parameters: {
            query?: {
                /** @description Only these members, with commas between them. */
                fields?: ("id" | "name" | "dataset" | "broughtAt" | "state" | "rows" | "columns" | "key" | "problems" | "refused" | "content")[];
            };
            header?: never;
            path: {
                /** @description The file that was brought. */
                file: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DescribeDataBody"];
            };
        };
        responses: {
            202: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DescribeDataAnswer"];
                    "application/vnd.alternat.sparse+json": components["schemas"]["DescribeDataSparse"];
                };
            };
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    stateData: {
        parameters: {
            query?: {
                /** @description Only these members, with commas between them. */
                fields?: "acts"[];
            };
            header?: {
                /** @description Any text of your own that nobody else uses, such as a UUID. Kept for a day with the answer. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description The file that was brought. */
                file: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            201: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StateDataAnswer"];
                    "application/vnd.alternat.sparse+json": components["schemas"]["StateDataSparse"];
                };
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    takePlan: {
        parameters: {
            query?: {
                /** @description A workbook, if nothing is said. */
                form?: "xlsx" | "csv";
                /** @description Without the elements, to be filled in. */
                template?: boolean;
            };
            header?: {
                /** @description Answered with 304 and nothing else where it still is the same. */
                "If-None-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                    "text/csv": string;
                };
            };
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    bringPlan: {
        parameters: {
            query: {
                /** @description What the file is called, with its ending. */
                name: string;
                /** @description Of a CSV. */
                encoding?: "utf-8" | "windows-1252";
                /** @description How dates are written; ISO, if nothing is said. */
                dates?: "iso" | "day-first" | "month-first";
                /** @description Only these members, with commas between them. */
                fields?: ("id" | "added" | "changed" | "unchanged" | "absent" | "ends" | "problems" | "warnings")[];
            };
            header?: {
                /** @description Any text of your own that nobody else uses, such as a UUID. Kept for a day with the answer. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/octet-stream": string;
            };
        };
        responses: {
            201: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BringPlanAnswer"];
                    "application/vnd.alternat.sparse+json": components["schemas"]["BringPlanSparse"];
                };
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    draftPlan: {
        parameters: {
            query?: {
                /** @description Only these members, with commas between them. */
                fields?: ("draft" | "revision" | "items")[];
            };
            header?: {
                /** @description Any text of your own that nobody else uses, such as a UUID. Kept for a day with the answer. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description The plan that was brought. */
                file: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DraftPlanBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DraftPlanAnswer"];
                    "application/vnd.alternat.sparse+json": components["schemas"]["DraftPlanSparse"];
                };
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    takeTermbase: {
        parameters: {
            query?: never;
            header?: {
                /** @description Answered with 304 and nothing else where it still is the same. */
                "If-None-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/x-tbx+xml": string;
                };
            };
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listPeople: {
        parameters: {
            query?: {
                /** @description Only those who have not left. */
                active?: boolean;
                /** @description How many at most. */
                limit?: number;
                /** @description Where to go on: `next` of the page before. It fits only the same question. */
                cursor?: string;
                /** @description Texts in these languages of the dialogue alone. */
                lang?: string[];
                /** @description Only these members, with commas between them. */
                fields?: ("id" | "revision" | "name" | "post" | "organisation" | "language" | "email" | "leftAt" | "grants")[];
            };
            header?: {
                /** @description Answered with 304 and nothing else where it still is the same. */
                "If-None-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "Content-Language": components["headers"]["Content-Language"];
                    ETag: components["headers"]["ETag"];
                    Link: components["headers"]["Link"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ListPeopleAnswer"];
                    "application/vnd.alternat.sparse+json": components["schemas"]["ListPeopleSparsePage"];
                };
            };
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    addPerson: {
        parameters: {
            query?: {
                /** @description Only these members, with commas between them. */
                fields?: ("id" | "revision" | "name" | "post" | "organisation" | "language" | "email" | "leftAt" | "grants")[];
            };
            header?: {
                /** @description Any text of your own that nobody else uses, such as a UUID. Kept for a day with the answer. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AddPersonBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AddPersonAnswer"];
                    "application/vnd.alternat.sparse+json": components["schemas"]["AddPersonSparse"];
                };
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listFocalPoints: {
        parameters: {
            query?: {
                /** @description How many at most. */
                limit?: number;
                /** @description Where to go on: `next` of the page before. It fits only the same question. */
                cursor?: string;
                /** @description Only these members, with commas between them. */
                fields?: ("item" | "focalPoint" | "deputy")[];
            };
            header?: {
                /** @description Answered with 304 and nothing else where it still is the same. */
                "If-None-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    ETag: components["headers"]["ETag"];
                    Link: components["headers"]["Link"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ListFocalPointsAnswer"];
                    "application/vnd.alternat.sparse+json": components["schemas"]["ListFocalPointsSparsePage"];
                };
            };
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    assignFocalPoint: {
        parameters: {
            query?: {
                /** @description Only these members, with commas between them. */
                fields?: ("item" | "focalPoint" | "deputy")[];
            };
            header?: never;
            path: {
                /** @description The kind of the item. */
                kind: components["schemas"]["ItemKind"];
                /** @description Its name. */
                name: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AssignFocalPointBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AssignFocalPointAnswer"];
                    "application/vnd.alternat.sparse+json": components["schemas"]["AssignFocalPointSparse"];
                };
            };
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getPerson: {
        parameters: {
            query?: {
                /** @description Texts in these languages of the dialogue alone. */
                lang?: string[];
                /** @description Only these members, with commas between them. */
                fields?: ("id" | "revision" | "name" | "post" | "organisation" | "language" | "email" | "leftAt" | "grants")[];
            };
            header?: {
                /** @description Answered with 304 and nothing else where it still is the same. */
                "If-None-Match"?: string;
            };
            path: {
                /** @description The person. */
                person: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "Content-Language": components["headers"]["Content-Language"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GetPersonAnswer"];
                    "application/vnd.alternat.sparse+json": components["schemas"]["GetPersonSparse"];
                };
            };
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    changePerson: {
        parameters: {
            query?: {
                /** @description Only these members, with commas between them. */
                fields?: ("id" | "revision" | "name" | "post" | "organisation" | "language" | "email" | "leftAt" | "grants")[];
            };
            header: {
                /** @description The tag of what you know; refused where it is another by now. */
                "If-Match": string;
            };
            path: {
                /** @description The person. */
                person: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangePersonBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChangePersonAnswer"];
                    "application/vnd.alternat.sparse+json": components["schemas"]["ChangePersonSparse"];
                };
            };
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    giveRole: {
        parameters: {
            query?: {
                /** @description Only these members, with commas between them. */
                fields?: ("id" | "revision" | "name" | "post" | "organisation" | "language" | "email" | "leftAt" | "grants")[];
            };
            header?: {
                /** @description Any text of your own that nobody else uses, such as a UUID. Kept for a day with the answer. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description The person. */
                person: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["GiveRoleBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GiveRoleAnswer"];
                    "application/vnd.alternat.sparse+json": components["schemas"]["GiveRoleSparse"];
                };
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    endRole: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The person. */
                person: string;
                /** @description The role, by its id. */
                grant: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    handOver: {
        parameters: {
            query?: {
                /** @description Only these members, with commas between them. */
                fields?: ("from" | "to" | "things")[];
            };
            header?: {
                /** @description Any text of your own that nobody else uses, such as a UUID. Kept for a day with the answer. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description The person. */
                person: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["HandOverBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HandOverAnswer"];
                    "application/vnd.alternat.sparse+json": components["schemas"]["HandOverSparse"];
                };
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listAudit: {
        parameters: {
            query?: {
                /** @description A person. */
                who?: string;
                /** @description What it was about. */
                about?: string;
                /** @description Of this sort. */
                sort?: "look" | "deed" | "sign-in" | "refused-leak";
                /** @description From this day. */
                from?: components["schemas"]["Day"];
                /** @description Until this day. */
                until?: components["schemas"]["Day"];
                /** @description How many at most. */
                limit?: number;
                /** @description Where to go on: `next` of the page before. It fits only the same question. */
                cursor?: string;
                /** @description Only these members, with commas between them. */
                fields?: ("at" | "sort" | "who" | "what" | "about" | "refused" | "network")[];
            };
            header?: {
                /** @description Answered with 304 and nothing else where it still is the same. */
                "If-None-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    ETag: components["headers"]["ETag"];
                    Link: components["headers"]["Link"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ListAuditAnswer"];
                    "application/vnd.alternat.sparse+json": components["schemas"]["ListAuditSparsePage"];
                };
            };
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listContacts: {
        parameters: {
            query?: {
                /** @description How many at most. */
                limit?: number;
                /** @description Where to go on: `next` of the page before. It fits only the same question. */
                cursor?: string;
                /** @description Texts in these languages of the dialogue alone. */
                lang?: string[];
                /** @description Only these members, with commas between them. */
                fields?: ("contact" | "office" | "revision" | "holders")[];
            };
            header?: {
                /** @description Answered with 304 and nothing else where it still is the same. */
                "If-None-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "Content-Language": components["headers"]["Content-Language"];
                    ETag: components["headers"]["ETag"];
                    Link: components["headers"]["Link"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ListContactsAnswer"];
                    "application/vnd.alternat.sparse+json": components["schemas"]["ListContactsSparsePage"];
                };
            };
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getContact: {
        parameters: {
            query?: {
                /** @description Texts in these languages of the dialogue alone. */
                lang?: string[];
                /** @description Only these members, with commas between them. */
                fields?: ("contact" | "office" | "revision" | "holders")[];
            };
            header?: {
                /** @description Answered with 304 and nothing else where it still is the same. */
                "If-None-Match"?: string;
            };
            path: {
                /** @description The contact point, as its statement names it. */
                contact: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "Content-Language": components["headers"]["Content-Language"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GetContactAnswer"];
                    "application/vnd.alternat.sparse+json": components["schemas"]["GetContactSparse"];
                };
            };
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    setContactHolders: {
        parameters: {
            query?: {
                /** @description Only these members, with commas between them. */
                fields?: ("contact" | "office" | "revision" | "holders")[];
            };
            header: {
                /** @description The tag of what you know; refused where it is another by now. */
                "If-Match": string;
            };
            path: {
                /** @description The contact point, as its statement names it. */
                contact: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SetContactHoldersBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SetContactHoldersAnswer"];
                    "application/vnd.alternat.sparse+json": components["schemas"]["SetContactHoldersSparse"];
                };
            };
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getClearanceRules: {
        parameters: {
            query?: {
                /** @description Only these members, with commas between them. */
                fields?: ("clearanceFor" | "roster" | "meetings" | "revision" | "setAt" | "setBy")[];
            };
            header?: {
                /** @description Answered with 304 and nothing else where it still is the same. */
                "If-None-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GetClearanceRulesAnswer"];
                    "application/vnd.alternat.sparse+json": components["schemas"]["GetClearanceRulesSparse"];
                };
            };
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    setClearanceRules: {
        parameters: {
            query?: {
                /** @description Only these members, with commas between them. */
                fields?: ("clearanceFor" | "roster" | "meetings" | "revision" | "setAt" | "setBy")[];
            };
            header: {
                /** @description The tag of what you know; refused where it is another by now. */
                "If-Match": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SetClearanceRulesBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SetClearanceRulesAnswer"];
                    "application/vnd.alternat.sparse+json": components["schemas"]["SetClearanceRulesSparse"];
                };
            };
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getSubscription: {
        parameters: {
            query?: {
                /** @description Only these members, with commas between them. */
                fields?: ("choices" | "zone" | "hour" | "revision" | "follows")[];
            };
            header?: {
                /** @description Answered with 304 and nothing else where it still is the same. */
                "If-None-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GetSubscriptionAnswer"];
                    "application/vnd.alternat.sparse+json": components["schemas"]["GetSubscriptionSparse"];
                };
            };
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    setSubscription: {
        parameters: {
            query?: {
                /** @description Only these members, with commas between them. */
                fields?: ("choices" | "zone" | "hour" | "revision" | "follows")[];
            };
            header: {
                /** @description The tag of what you know; refused where it is another by now. */
                "If-Match": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SetSubscriptionBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SetSubscriptionAnswer"];
                    "application/vnd.alternat.sparse+json": components["schemas"]["SetSubscriptionSparse"];
                };
            };
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    followItem: {
        parameters: {
            query?: {
                /** @description Only these members, with commas between them. */
                fields?: ("choices" | "zone" | "hour" | "revision" | "follows")[];
            };
            header?: never;
            path: {
                /** @description The kind of the item. */
                kind: components["schemas"]["ItemKind"];
                /** @description Its name. */
                name: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FollowItemAnswer"];
                    "application/vnd.alternat.sparse+json": components["schemas"]["FollowItemSparse"];
                };
            };
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    unfollowItem: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The kind of the item. */
                kind: components["schemas"]["ItemKind"];
                /** @description Its name. */
                name: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listRedNotes: {
        parameters: {
            query: {
                /** @description The item. */
                item: components["schemas"]["ItemId"];
                /** @description How many at most. */
                limit?: number;
                /** @description Where to go on: `next` of the page before. It fits only the same question. */
                cursor?: string;
                /** @description Only these members, with commas between them. */
                fields?: ("id" | "revision" | "item" | "field" | "text" | "by" | "at" | "resolved")[];
            };
            header?: {
                /** @description Answered with 304 and nothing else where it still is the same. */
                "If-None-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    ETag: components["headers"]["ETag"];
                    Link: components["headers"]["Link"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ListRedNotesAnswer"];
                    "application/vnd.alternat.sparse+json": components["schemas"]["ListRedNotesSparsePage"];
                };
            };
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    addRedNote: {
        parameters: {
            query?: {
                /** @description Only these members, with commas between them. */
                fields?: ("id" | "revision" | "item" | "field" | "text" | "by" | "at" | "resolved")[];
            };
            header?: {
                /** @description Any text of your own that nobody else uses, such as a UUID. Kept for a day with the answer. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AddRedNoteBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AddRedNoteAnswer"];
                    "application/vnd.alternat.sparse+json": components["schemas"]["AddRedNoteSparse"];
                };
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    changeRedNote: {
        parameters: {
            query?: {
                /** @description Only these members, with commas between them. */
                fields?: ("id" | "revision" | "item" | "field" | "text" | "by" | "at" | "resolved")[];
            };
            header: {
                /** @description The tag of what you know; refused where it is another by now. */
                "If-Match": string;
            };
            path: {
                /** @description The note. */
                note: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeRedNoteBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChangeRedNoteAnswer"];
                    "application/vnd.alternat.sparse+json": components["schemas"]["ChangeRedNoteSparse"];
                };
            };
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listDatasets: {
        parameters: {
            query?: {
                /** @description Of this side. */
                party?: components["schemas"]["PartyId"];
                /** @description How many at most. */
                limit?: number;
                /** @description Where to go on: `next` of the page before. It fits only the same question. */
                cursor?: string;
                /** @description Texts in these languages of the dialogue alone. */
                lang?: string[];
                /** @description Only these members, with commas between them. */
                fields?: ("party" | "dataset" | "number" | "statement" | "made" | "title" | "rows" | "file" | "bytes" | "content")[];
            };
            header?: {
                /** @description Answered with 304 and nothing else where it still is the same. */
                "If-None-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "Content-Language": components["headers"]["Content-Language"];
                    ETag: components["headers"]["ETag"];
                    Link: components["headers"]["Link"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ListDatasetsAnswer"];
                    "application/vnd.alternat.sparse+json": components["schemas"]["ListDatasetsSparsePage"];
                };
            };
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getDataset: {
        parameters: {
            query?: {
                /** @description Texts in these languages of the dialogue alone. */
                lang?: string[];
                /** @description Only these members, with commas between them. */
                fields?: ("party" | "dataset" | "number" | "statement" | "made" | "title" | "rows" | "file" | "bytes" | "content")[];
            };
            header?: {
                /** @description Answered with 304 and nothing else where it still is the same. */
                "If-None-Match"?: string;
            };
            path: {
                /** @description Whose data. */
                party: components["schemas"]["PartyId"];
                /** @description The name that this side gave them. */
                dataset: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "Content-Language": components["headers"]["Content-Language"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GetDatasetAnswer"];
                    "application/vnd.alternat.sparse+json": components["schemas"]["GetDatasetSparse"];
                };
            };
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listVintages: {
        parameters: {
            query?: {
                /** @description How many at most. */
                limit?: number;
                /** @description Where to go on: `next` of the page before. It fits only the same question. */
                cursor?: string;
                /** @description Texts in these languages of the dialogue alone. */
                lang?: string[];
                /** @description Only these members, with commas between them. */
                fields?: ("party" | "dataset" | "number" | "statement" | "made" | "title" | "rows" | "file" | "bytes" | "content")[];
            };
            header?: {
                /** @description Answered with 304 and nothing else where it still is the same. */
                "If-None-Match"?: string;
            };
            path: {
                /** @description Whose data. */
                party: components["schemas"]["PartyId"];
                /** @description The name that this side gave them. */
                dataset: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "Content-Language": components["headers"]["Content-Language"];
                    ETag: components["headers"]["ETag"];
                    Link: components["headers"]["Link"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ListVintagesAnswer"];
                    "application/vnd.alternat.sparse+json": components["schemas"]["ListVintagesSparsePage"];
                };
            };
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listRows: {
        parameters: {
            query?: {
                /** @description Only these columns. */
                columns?: string[];
                /** @description `port_code:eq:2304;month:ge:2024-01` */
                where?: string;
                /** @description How many at most. */
                limit?: number;
                /** @description Where to go on: `next` of the page before. It fits only the same question. */
                cursor?: string;
                /** @description Only these members, with commas between them. */
                fields?: ("place" | "cells")[];
            };
            header?: {
                /** @description Answered with 304 and nothing else where it still is the same. */
                "If-None-Match"?: string;
            };
            path: {
                /** @description Whose data. */
                party: components["schemas"]["PartyId"];
                /** @description The name that this side gave them. */
                dataset: string;
                /** @description 1 is the first. */
                number: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    ETag: components["headers"]["ETag"];
                    Link: components["headers"]["Link"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ListRowsAnswer"];
                    "application/vnd.alternat.sparse+json": components["schemas"]["ListRowsSparsePage"];
                };
            };
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listSources: {
        parameters: {
            query?: {
                /** @description How many at most. */
                limit?: number;
                /** @description Where to go on: `next` of the page before. It fits only the same question. */
                cursor?: string;
                /** @description Only these members, with commas between them. */
                fields?: ("source" | "connector" | "dataset" | "everyHours" | "statesByItself" | "nextAt" | "failures" | "last" | "prepared")[];
            };
            header?: {
                /** @description Answered with 304 and nothing else where it still is the same. */
                "If-None-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    ETag: components["headers"]["ETag"];
                    Link: components["headers"]["Link"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ListSourcesAnswer"];
                    "application/vnd.alternat.sparse+json": components["schemas"]["ListSourcesSparsePage"];
                };
            };
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getSource: {
        parameters: {
            query?: {
                /** @description Only these members, with commas between them. */
                fields?: ("source" | "connector" | "dataset" | "everyHours" | "statesByItself" | "nextAt" | "failures" | "last" | "prepared")[];
            };
            header?: {
                /** @description Answered with 304 and nothing else where it still is the same. */
                "If-None-Match"?: string;
            };
            path: {
                /** @description The source, as the settings name it. */
                source: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GetSourceAnswer"];
                    "application/vnd.alternat.sparse+json": components["schemas"]["GetSourceSparse"];
                };
            };
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    askSource: {
        parameters: {
            query?: {
                /** @description Only these members, with commas between them. */
                fields?: ("source" | "connector" | "dataset" | "everyHours" | "statesByItself" | "nextAt" | "failures" | "last" | "prepared")[];
            };
            header?: {
                /** @description Any text of your own that nobody else uses, such as a UUID. Kept for a day with the answer. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description The source, as the settings name it. */
                source: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            201: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AskSourceAnswer"];
                    "application/vnd.alternat.sparse+json": components["schemas"]["AskSourceSparse"];
                };
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    stateSource: {
        parameters: {
            query?: {
                /** @description Only these members, with commas between them. */
                fields?: "acts"[];
            };
            header?: {
                /** @description Any text of your own that nobody else uses, such as a UUID. Kept for a day with the answer. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description The source, as the settings name it. */
                source: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            201: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StateSourceAnswer"];
                    "application/vnd.alternat.sparse+json": components["schemas"]["StateSourceSparse"];
                };
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listViews: {
        parameters: {
            query?: {
                /** @description Of this kind: `instrument`, `indicator`, `element` … */
                kind?: string;
                /** @description How many at most. */
                limit?: number;
                /** @description Where to go on: `next` of the page before. It fits only the same question. */
                cursor?: string;
                /** @description Only these members, with commas between them. */
                fields?: ("kind" | "paths" | "takesParameters")[];
            };
            header?: {
                /** @description Answered with 304 and nothing else where it still is the same. */
                "If-None-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    ETag: components["headers"]["ETag"];
                    Link: components["headers"]["Link"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ListViewsAnswer"];
                    "application/vnd.alternat.sparse+json": components["schemas"]["ListViewsSparsePage"];
                };
            };
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getView: {
        parameters: {
            query: {
                /** @description The address of the page: `/en/plan/I.1`. */
                path: string;
                /** @description What to ask of it: `name:value`, with commas between. */
                ask?: string[];
                /** @description Only these members, with commas between them. */
                fields?: ("kind" | "language" | "page" | "alternates")[];
            };
            header?: {
                /** @description Answered with 304 and nothing else where it still is the same. */
                "If-None-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GetViewAnswer"];
                    "application/vnd.alternat.sparse+json": components["schemas"]["GetViewSparse"];
                };
            };
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getBlob: {
        parameters: {
            query?: never;
            header?: {
                /** @description Answered with 304 and nothing else where it still is the same. */
                "If-None-Match"?: string;
            };
            path: {
                /** @description The hash of its bytes. */
                blob: components["schemas"]["Hash"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": string;
                };
            };
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    search: {
        parameters: {
            query: {
                /** @description Words, in either language. */
                q: string;
                /** @description Of these kinds. */
                kind?: string[];
                /** @description The best first, if nothing is said. */
                order?: "best" | "newest" | "due";
                /** @description How many to leave out: what is found is counted and not kept. */
                offset?: number;
                /** @description How many at most; 20 if nothing is said. */
                size?: number;
                /** @description Only these members, with commas between them. */
                fields?: ("total" | "isWhole" | "found")[];
            };
            header?: {
                /** @description Answered with 304 and nothing else where it still is the same. */
                "If-None-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SearchAnswer"];
                    "application/vnd.alternat.sparse+json": components["schemas"]["SearchSparse"];
                };
            };
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    streamEvents: {
        parameters: {
            query?: {
                /** @description Where to go on, as `Last-Event-ID` says it: `MEX:12,USA:9`. From now on, if nothing is said. */
                after?: string;
            };
            header?: {
                /** @description Answered with 304 and nothing else where it still is the same. */
                "If-None-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "text/event-stream": string;
                };
            };
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listWebhooks: {
        parameters: {
            query?: {
                /** @description How many at most. */
                limit?: number;
                /** @description Where to go on: `next` of the page before. It fits only the same question. */
                cursor?: string;
                /** @description Only these members, with commas between them. */
                fields?: ("id" | "name" | "url" | "kinds" | "madeAt" | "isDisabled" | "failingSince" | "nextAt" | "secret")[];
            };
            header?: {
                /** @description Answered with 304 and nothing else where it still is the same. */
                "If-None-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    ETag: components["headers"]["ETag"];
                    Link: components["headers"]["Link"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ListWebhooksAnswer"];
                    "application/vnd.alternat.sparse+json": components["schemas"]["ListWebhooksSparsePage"];
                };
            };
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    registerWebhook: {
        parameters: {
            query?: {
                /** @description Only these members, with commas between them. */
                fields?: ("id" | "name" | "url" | "kinds" | "madeAt" | "isDisabled" | "failingSince" | "nextAt" | "secret")[];
            };
            header?: {
                /** @description Any text of your own that nobody else uses, such as a UUID. Kept for a day with the answer. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RegisterWebhookBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RegisterWebhookAnswer"];
                    "application/vnd.alternat.sparse+json": components["schemas"]["RegisterWebhookSparse"];
                };
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getWebhook: {
        parameters: {
            query?: {
                /** @description Only these members, with commas between them. */
                fields?: ("id" | "name" | "url" | "kinds" | "madeAt" | "isDisabled" | "failingSince" | "nextAt" | "secret")[];
            };
            header?: {
                /** @description Answered with 304 and nothing else where it still is the same. */
                "If-None-Match"?: string;
            };
            path: {
                /** @description The webhook. */
                webhook: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GetWebhookAnswer"];
                    "application/vnd.alternat.sparse+json": components["schemas"]["GetWebhookSparse"];
                };
            };
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    removeWebhook: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The webhook. */
                webhook: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    testWebhook: {
        parameters: {
            query?: {
                /** @description Only these members, with commas between them. */
                fields?: ("id" | "party" | "sequence" | "kind" | "at" | "attempt" | "status" | "problem" | "outcome")[];
            };
            header?: {
                /** @description Any text of your own that nobody else uses, such as a UUID. Kept for a day with the answer. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description The webhook. */
                webhook: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            201: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TestWebhookAnswer"];
                    "application/vnd.alternat.sparse+json": components["schemas"]["TestWebhookSparse"];
                };
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    pauseWebhook: {
        parameters: {
            query?: {
                /** @description Only these members, with commas between them. */
                fields?: ("id" | "name" | "url" | "kinds" | "madeAt" | "isDisabled" | "failingSince" | "nextAt" | "secret")[];
            };
            header?: {
                /** @description Any text of your own that nobody else uses, such as a UUID. Kept for a day with the answer. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description The webhook. */
                webhook: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            201: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PauseWebhookAnswer"];
                    "application/vnd.alternat.sparse+json": components["schemas"]["PauseWebhookSparse"];
                };
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    enableWebhook: {
        parameters: {
            query?: {
                /** @description Only these members, with commas between them. */
                fields?: ("id" | "name" | "url" | "kinds" | "madeAt" | "isDisabled" | "failingSince" | "nextAt" | "secret")[];
            };
            header?: {
                /** @description Any text of your own that nobody else uses, such as a UUID. Kept for a day with the answer. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description The webhook. */
                webhook: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            201: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EnableWebhookAnswer"];
                    "application/vnd.alternat.sparse+json": components["schemas"]["EnableWebhookSparse"];
                };
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    rotateWebhook: {
        parameters: {
            query?: {
                /** @description Only these members, with commas between them. */
                fields?: ("id" | "name" | "url" | "kinds" | "madeAt" | "isDisabled" | "failingSince" | "nextAt" | "secret")[];
            };
            header?: {
                /** @description Any text of your own that nobody else uses, such as a UUID. Kept for a day with the answer. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description The webhook. */
                webhook: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            201: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RotateWebhookAnswer"];
                    "application/vnd.alternat.sparse+json": components["schemas"]["RotateWebhookSparse"];
                };
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listDeliveries: {
        parameters: {
            query?: {
                /** @description How many at most. */
                limit?: number;
                /** @description Where to go on: `next` of the page before. It fits only the same question. */
                cursor?: string;
                /** @description Only these members, with commas between them. */
                fields?: ("id" | "party" | "sequence" | "kind" | "at" | "attempt" | "status" | "problem" | "outcome")[];
            };
            header?: {
                /** @description Answered with 304 and nothing else where it still is the same. */
                "If-None-Match"?: string;
            };
            path: {
                /** @description The webhook. */
                webhook: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    ETag: components["headers"]["ETag"];
                    Link: components["headers"]["Link"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ListDeliveriesAnswer"];
                    "application/vnd.alternat.sparse+json": components["schemas"]["ListDeliveriesSparsePage"];
                };
            };
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    resendDelivery: {
        parameters: {
            query?: {
                /** @description Only these members, with commas between them. */
                fields?: ("id" | "party" | "sequence" | "kind" | "at" | "attempt" | "status" | "problem" | "outcome")[];
            };
            header?: {
                /** @description Any text of your own that nobody else uses, such as a UUID. Kept for a day with the answer. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description The webhook. */
                webhook: string;
                /** @description One of the last, by its id. */
                delivery: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            201: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ResendDeliveryAnswer"];
                    "application/vnd.alternat.sparse+json": components["schemas"]["ResendDeliverySparse"];
                };
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getToken: {
        parameters: {
            query?: {
                /** @description Only these members, with commas between them. */
                fields?: ("id" | "name" | "person" | "party" | "isService" | "scopes" | "may" | "madeAt" | "expires")[];
            };
            header?: {
                /** @description Answered with 304 and nothing else where it still is the same. */
                "If-None-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GetTokenAnswer"];
                    "application/vnd.alternat.sparse+json": components["schemas"]["GetTokenSparse"];
                };
            };
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    revokeToken: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listProblems: {
        parameters: {
            query?: {
                /** @description How many at most. */
                limit?: number;
                /** @description Where to go on: `next` of the page before. It fits only the same question. */
                cursor?: string;
                /** @description Only these members, with commas between them. */
                fields?: ("code" | "status" | "exit" | "sentence")[];
            };
            header?: {
                /** @description Answered with 304 and nothing else where it still is the same. */
                "If-None-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    ETag: components["headers"]["ETag"];
                    Link: components["headers"]["Link"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ListProblemsAnswer"];
                    "application/vnd.alternat.sparse+json": components["schemas"]["ListProblemsSparsePage"];
                };
            };
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getProblem: {
        parameters: {
            query?: {
                /** @description Only these members, with commas between them. */
                fields?: ("code" | "status" | "exit" | "sentence")[];
            };
            header?: {
                /** @description Answered with 304 and nothing else where it still is the same. */
                "If-None-Match"?: string;
            };
            path: {
                /** @description The code, as `code` and the end of `type` say it. */
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GetProblemAnswer"];
                    "application/vnd.alternat.sparse+json": components["schemas"]["GetProblemSparse"];
                };
            };
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
}
