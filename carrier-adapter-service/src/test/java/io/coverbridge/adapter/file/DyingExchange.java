package io.coverbridge.adapter.file;

import io.coverbridge.adapter.channel.FileExchange;
import io.coverbridge.adapter.channel.FileReceipt;
import io.coverbridge.adapter.channel.FileTransmission;
import io.coverbridge.adapter.directory.Carrier;
import io.coverbridge.events.CarrierInstruction;
import io.coverbridge.events.member.Family;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.Priority;
import jakarta.decorator.Decorator;
import jakarta.decorator.Delegate;
import jakarta.enterprise.inject.Any;
import java.util.List;

/** The exchange with files, but that whoever uses it dies right after the carrier has done its part, where {@link Deaths} says so. */
@Decorator
@Priority(1)
class DyingExchange implements FileExchange {

    private final FileExchange exchange;
    private final Deaths deaths;

    DyingExchange(@Delegate @Any FileExchange exchange, Deaths deaths) {
        this.exchange = exchange;
        this.deaths = deaths;
    }

    @Override
    public Uni<FileReceipt> transmit(FileTransmission file) {
        deaths.saw(file);
        return exchange.transmit(file)
                .call(receipt -> deaths.met(file.organizationId()))
                .invoke(receipt -> deaths.after(Step.TRANSMIT, file.organizationId()));
    }

    @Override
    public Uni<List<byte[]>> fetch(FileTransmission file) {
        return exchange.fetch(file).invoke(answers -> deaths.after(Step.FETCH, file.organizationId()));
    }

    @Override
    public Family held(Carrier carrier, CarrierInstruction instruction) {
        Family family = exchange.held(carrier, instruction);
        deaths.afterFamily(instruction.connectionId());
        return family;
    }
}
